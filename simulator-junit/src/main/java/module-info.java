/** A Jupiter extension that gives tests a simulated region: one annotation. */
module io.vpcep.simulator.junit {
  requires transitive io.vpcep.simulator.core;
  requires transitive org.junit.jupiter.api;
  requires static io.vpcep.simulator.http;
  requires static org.jspecify;

  exports io.vpcep.simulator.junit;

  // Jupiter makes the extensions, which no test needs to name.
  opens io.vpcep.simulator.junit.internal to
      org.junit.platform.commons;
}
