package io.vpcep.simulator.http.cli;

/** Values of a setting that is on or off. */
enum Switch {
  ON,
  OFF
}
