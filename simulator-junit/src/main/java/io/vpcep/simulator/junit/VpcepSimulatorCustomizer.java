package io.vpcep.simulator.junit;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.stability.Stable;

/**
 * Configures what the attributes of {@link VpcepSimulator} cannot say. Both methods are called once
 * for each region, before anything of it is injected; what they throw fails the test.
 *
 * <pre>{@code
 * class RateLimited implements VpcepSimulatorCustomizer {
 *   @Override
 *   public void customize(SimulatorConfig.Builder config) {
 *     config.rateLimit(new RateLimit(10, Duration.ofSeconds(1)));
 *   }
 * }
 * }</pre>
 */
@Stable
public interface VpcepSimulatorCustomizer {

  /** Changes the configuration; the attributes of the annotation are in it already. */
  default void customize(SimulatorConfig.Builder config) {}

  /** Puts into a new region what all its tests need. */
  default void setUp(SimulatedRegion region) {}
}
