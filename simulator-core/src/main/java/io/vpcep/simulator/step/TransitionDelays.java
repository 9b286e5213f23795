package io.vpcep.simulator.step;

import io.vpcep.simulator.stability.Experimental;
import java.util.Objects;

/**
 * The delay of each asynchronous step (90 s each by default).
 *
 * @param serviceCreation from {@code creating} to {@code available}
 * @param serviceDeletion from {@code deleting} to gone
 * @param endpointCreation from {@code creating} to {@code accepted}, also after an acceptance
 * @param endpointDeletion from {@code deleting} to gone
 */
@Experimental
public record TransitionDelays(
    TransitionTiming.Delay serviceCreation,
    TransitionTiming.Delay serviceDeletion,
    TransitionTiming.Delay endpointCreation,
    TransitionTiming.Delay endpointDeletion) {

  /** Refuses nulls. */
  public TransitionDelays {
    Objects.requireNonNull(serviceCreation, "serviceCreation");
    Objects.requireNonNull(serviceDeletion, "serviceDeletion");
    Objects.requireNonNull(endpointCreation, "endpointCreation");
    Objects.requireNonNull(endpointDeletion, "endpointDeletion");
  }

  /** The same delay for all four steps. */
  public static TransitionDelays all(TransitionTiming.Delay delay) {
    return new TransitionDelays(delay, delay, delay, delay);
  }

  /** The delay of a step. */
  public TransitionTiming.Delay of(TransitionStep step) {
    Objects.requireNonNull(step, "step");
    return switch (step) {
      case SERVICE_CREATION -> serviceCreation;
      case SERVICE_DELETION -> serviceDeletion;
      case ENDPOINT_CREATION -> endpointCreation;
      case ENDPOINT_DELETION -> endpointDeletion;
    };
  }
}
