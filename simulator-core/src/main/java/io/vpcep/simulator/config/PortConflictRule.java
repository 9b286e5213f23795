package io.vpcep.simulator.config;

/** What must be unique among services that share a {@code port_id}. */
public enum PortConflictRule {
  /** Server port and protocol together (API reference 2024-04, and the older page). */
  SERVER_PORT,
  /** Server port and protocol, and client port and protocol too (international page). */
  SERVER_AND_CLIENT_PORT
}
