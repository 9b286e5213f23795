package io.vpcep.simulator.conformance;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.Map;

/**
 * What a run chooses for itself, and tells both the region and the model.
 *
 * @param dialect whose reading holds
 * @param network whether {@link SampleNetwork} is modelled
 * @param seconds how long each step takes
 * @param readLag how far lists and shows are behind, in seconds
 * @param freshLag for how long new services refuse endpoints, in seconds
 */
record Setting(
    Dialect.Named dialect,
    boolean network,
    Map<TransitionStep, Integer> seconds,
    int readLag,
    int freshLag) {

  /** Small, so that they are reached. */
  static final int ENDPOINT_SERVICES = 4;

  static final int ENDPOINTS = 5;
  static final Quotas QUOTAS = new Quotas(ENDPOINT_SERVICES, ENDPOINTS, 4, 3, 3);

  static final String REGION = "eu-de";

  Reading reading() {
    return Reading.of(dialect);
  }

  Duration span(TransitionStep step) {
    return Duration.ofSeconds(seconds.get(step));
  }

  SimulatorConfig config() {
    return SimulatorConfig.builder()
        .dialect(dialect.dialect())
        .quotas(QUOTAS)
        .transitionDelays(
            new TransitionDelays(
                delay(TransitionStep.SERVICE_CREATION),
                delay(TransitionStep.SERVICE_DELETION),
                delay(TransitionStep.ENDPOINT_CREATION),
                delay(TransitionStep.ENDPOINT_DELETION)))
        .lags(new Lags(Duration.ofSeconds(readLag), Duration.ofSeconds(freshLag)))
        .build();
  }

  private TransitionTiming.Delay delay(TransitionStep step) {
    return TransitionTiming.Delay.of(span(step));
  }
}
