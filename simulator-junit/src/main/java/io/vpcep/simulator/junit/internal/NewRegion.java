package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;

/**
 * A region as a declaration says, with what it begins with.
 *
 * @param customizer what has customized it, for its server
 */
record NewRegion(SimulatedRegion region, VpcepSimulatorCustomizer customizer) {

  /**
   * Makes one.
   *
   * @param id tells its accounts apart from those of others behind the same server, and is the same
   *     in each run
   */
  static NewRegion of(Declaration declaration, String id) {
    VpcepSimulatorCustomizer customizer = Customization.of(declaration);
    StateDocument state =
        declaration.annotation().state().length == 0 ? null : StateDocument.of(declaration);
    SimulatorConfig.Builder config =
        ConfigReader.read(declaration, state == null ? defaults -> {} : state::begin);
    customizer.customize(config);
    boolean shared = declaration.annotation().sharedServer();
    if (shared) {
      config.accountNamespace(id + declaration.name());
    }
    SimulatedRegion region = SimulatedRegion.create(config.build());
    try {
      if (shared) {
        // The server knows the default project from the start, so that it stays when the region
        // begins anew.
        region.api();
      }
      if (state != null) {
        state.putInto(region);
      }
      customizer.setUp(region);
      return new NewRegion(region, customizer);
    } catch (Throwable e) {
      region.close();
      throw e;
    }
  }
}
