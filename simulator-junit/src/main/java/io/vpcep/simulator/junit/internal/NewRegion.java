package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.function.Supplier;

/**
 * A region as a declaration says, with what it begins with.
 *
 * @param customizer what has customized it, for its server
 * @param isBare whether nothing has been put into it: another one of the same configuration is
 *     equal
 */
record NewRegion(SimulatedRegion region, VpcepSimulatorCustomizer customizer, boolean isBare) {

  /**
   * Makes one.
   *
   * @param id tells its accounts apart from those of others behind the same server, and is the same
   *     in each run
   */
  static NewRegion of(Declaration declaration, Supplier<String> id) {
    VpcepSimulatorCustomizer customizer = Customization.of(declaration);
    StateDocument state =
        declaration.annotation().state().length == 0 ? null : StateDocument.of(declaration);
    SimulatorConfig.Builder config =
        ConfigReader.read(declaration, state == null ? defaults -> {} : state::begin);
    customizer.customize(config);
    boolean shared = declaration.annotation().sharedServer();
    if (shared) {
      config.accountNamespace(id.get() + declaration.name());
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
      boolean bare = state == null && !shared && customizer == Customization.NONE;
      return new NewRegion(region, customizer, bare);
    } catch (Throwable e) {
      region.close();
      throw e;
    }
  }

  /** How it is now: a snapshot that most tests do not need, so that it waits where it can. */
  Evidence.Begin begin() {
    SimulatorConfig config = region.config();
    return isBare && config.clock().mode() != ClockSettings.Mode.SYSTEM
        ? Evidence.Begin.of(region, () -> snapshotOfNew(config))
        : Evidence.Begin.of(region);
  }

  private static RegionSnapshot snapshotOfNew(SimulatorConfig config) {
    try (SimulatedRegion equal = SimulatedRegion.create(config)) {
      return equal.snapshot();
    }
  }
}
