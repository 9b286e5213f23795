package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How regions of a declaration begin: all of them alike.
 *
 * @param config how they are configured
 * @param state what is in them; null if nothing
 * @param customizer what else is done to them
 * @param isShared whether they are behind a server with others
 */
record RegionBeginning(
    SimulatorConfig config,
    @Nullable StateDocument state,
    VpcepSimulatorCustomizer customizer,
    boolean isShared) {

  /**
   * Reads a declaration.
   *
   * @param id tells the accounts of its regions apart from those of others behind the same server,
   *     and is the same in each run
   */
  static RegionBeginning of(Declaration declaration, Supplier<String> id) {
    VpcepSimulatorCustomizer customizer = Customization.of(declaration);
    StateDocument state =
        declaration.annotation().state().length == 0 ? null : StateDocument.of(declaration);
    SimulatorConfig.Builder config =
        ConfigReader.read(declaration, state == null ? defaults -> {} : state::begin);
    customizer.customize(config);
    boolean isShared = declaration.annotation().sharedServer();
    if (isShared) {
      config.accountNamespace(id.get() + declaration.name());
    }
    return new RegionBeginning(config.build(), state, customizer, isShared);
  }

  /** Whether nothing is put into them: all with the same configuration are equal. */
  boolean isBare() {
    return state == null && !isShared && customizer == Customization.NONE;
  }

  /** Puts what is in them into a new one. */
  void putInto(SimulatedRegion region) {
    if (isShared) {
      // The server knows the default project from the start, so that it stays when the region
      // begins anew.
      region.api();
    }
    if (state != null) {
      state.putInto(region);
    }
    customizer.setUp(region);
  }
}
