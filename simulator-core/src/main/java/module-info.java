/** The simulated VPC endpoint service: domain, rules and simulated time. Depends on nothing. */
// The front ends are not there yet when this is compiled.
@SuppressWarnings("module")
module io.vpcep.simulator.core {
  requires static org.jspecify;

  exports io.vpcep.simulator;
  exports io.vpcep.simulator.account;
  exports io.vpcep.simulator.caller;
  exports io.vpcep.simulator.clock;
  exports io.vpcep.simulator.config;
  exports io.vpcep.simulator.error;
  exports io.vpcep.simulator.fault;
  exports io.vpcep.simulator.journal;
  exports io.vpcep.simulator.model;
  exports io.vpcep.simulator.network;
  exports io.vpcep.simulator.request;
  exports io.vpcep.simulator.snapshot;
  exports io.vpcep.simulator.internal.frontend to
      io.vpcep.simulator.http;
}
