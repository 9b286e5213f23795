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
    RegionBeginning beginning = RegionBeginning.of(declaration, id);
    SimulatedRegion region = SimulatedRegion.create(beginning.config());
    try {
      beginning.putInto(region);
      return new NewRegion(region, beginning.customizer(), beginning.isBare());
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
