package io.vpcep.simulator.internal.transition;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.step.Scheduled;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.step.PendingTransition;
import java.util.List;

/** Tells what is under way, in the words of the API. */
final class PendingSteps {
  private static final String GONE = "gone";

  private PendingSteps() {}

  /** All of it, in the order in which it is due. */
  static List<PendingTransition> of(RegionState state) {
    return state.schedule().all().stream().map(step -> describe(step, state)).toList();
  }

  /** Full name of the service that a step is about, or of that which its endpoint connects to. */
  static String nameOf(Scheduled step, RegionState state) {
    return switch (step.step().resourceType()) {
      case ENDPOINT_SERVICE -> service(step, state).serviceName();
      case ENDPOINT -> state.services().nameOfServiceOf(endpoint(step, state));
    };
  }

  private static PendingTransition describe(Scheduled step, RegionState state) {
    boolean service =
        switch (step.step().resourceType()) {
          case ENDPOINT_SERVICE -> true;
          case ENDPOINT -> false;
        };
    return new PendingTransition(
        step.step(),
        step.resourceId(),
        service ? service(step, state).projectId() : endpoint(step, state).projectId(),
        nameOf(step, state),
        service ? service(step, state).status().value() : endpoint(step, state).status().value(),
        end(step),
        step.failure() == null ? null : step.failure().code(),
        step.begun(),
        step.hasDue() ? step.due() : null,
        step.readsLeft());
  }

  private static String end(Scheduled step) {
    if (step.failure() != null) {
      return ServiceStatus.FAILED.value();
    }
    return switch (step.step()) {
      case SERVICE_CREATION -> ServiceStatus.AVAILABLE.value();
      case ENDPOINT_CREATION -> EndpointStatus.ACCEPTED.value();
      case SERVICE_DELETION, ENDPOINT_DELETION -> GONE;
    };
  }

  private static ServiceSnapshot service(Scheduled step, RegionState state) {
    return state.services().find(step.resourceId()).orElseThrow();
  }

  private static EndpointSnapshot endpoint(Scheduled step, RegionState state) {
    return state.endpoints().find(step.resourceId()).orElseThrow();
  }
}
