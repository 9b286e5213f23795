/** The simulated VPC endpoint service: domain, rules and simulated time. Depends on nothing. */
// The front ends are not there yet when this is compiled.
@SuppressWarnings("module")
module io.vpcep.simulator.core {
  requires static org.jspecify;

  exports io.vpcep.simulator.internal.frontend to
      io.vpcep.simulator.http;
  exports io.vpcep.simulator.internal.setting to
      io.vpcep.simulator.http,
      io.vpcep.simulator.junit;
  exports io.vpcep.simulator.account;
  exports io.vpcep.simulator.api.connection;
  exports io.vpcep.simulator.api.endpoint;
  exports io.vpcep.simulator.api.endpointservice;
  exports io.vpcep.simulator.api.permission;
  exports io.vpcep.simulator.api.resource;
  exports io.vpcep.simulator.api.tag;
  exports io.vpcep.simulator.api;
  exports io.vpcep.simulator.clock;
  exports io.vpcep.simulator.config;
  exports io.vpcep.simulator.error;
  exports io.vpcep.simulator.exploration;
  exports io.vpcep.simulator.fault;
  exports io.vpcep.simulator.journal;
  exports io.vpcep.simulator.network;
  exports io.vpcep.simulator.snapshot;
  exports io.vpcep.simulator.stability;
  exports io.vpcep.simulator.step;
  exports io.vpcep.simulator;
}
