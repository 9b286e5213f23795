package io.vpcep.simulator.config;

/** How instants are written on the wire. */
public enum TimestampFormat {
  /** {@code 2018-01-30T07:42:01Z}. */
  SECONDS_WITH_ZONE,
  /** {@code 2018-01-30T07:42:01.174}, as in the older page's sample. */
  MILLISECONDS_WITHOUT_ZONE
}
