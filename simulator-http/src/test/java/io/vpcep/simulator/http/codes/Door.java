package io.vpcep.simulator.http.codes;

/** A way into a region. */
enum Door {
  IN_PROCESS,
  HTTP
}
