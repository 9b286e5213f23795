package io.vpcep.simulator.internal.transition;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.fault.Subjects;
import io.vpcep.simulator.internal.index.SortOrder;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.StateChanges;
import io.vpcep.simulator.internal.step.Scheduled;
import io.vpcep.simulator.internal.step.TransitionRules;
import io.vpcep.simulator.internal.step.TransitionRules.ArmedRule;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.step.PendingTransition;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection.Kind;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves services and endpoints through their lives (docs/behaviour.md). What takes time is
 * scheduled, and happens when the region next catches up, as of the instant at which it was due.
 */
public final class Transitions {
  private final RegionState state;
  private final TransitionDelays delays;
  // Read by the answer that is being made.
  private final Set<String> read = new LinkedHashSet<>();

  /** Over a region's state. */
  public Transitions(RegionState state) {
    this.state = state;
    this.delays = state.config().transitionDelays();
  }

  /** Makes every scheduled change that is due, in the order in which they were due. */
  public void catchUp(Instant now) {
    StateChanges.Reason reason = state.changes().reason();
    for (var due = state.schedule().takeDue(now);
        due.isPresent();
        due = state.schedule().takeDue(now)) {
      Scheduled scheduled = due.get();
      state.replication().changesAt(scheduled.due());
      state.changes().at(scheduled.due(), StateChanges.Reason.STEP);
      make(scheduled);
    }
    state.replication().changesAt(now);
    state.changes().at(now, reason);
    state.replication().catchUp(now);
  }

  /** Notes that an answer tells of a resource, for steps that wait for that. */
  public void read(String resourceId) {
    if (state.schedule().find(resourceId).filter(step -> step.readsLeft() > 0).isPresent()) {
      read.add(resourceId);
    }
  }

  /** Counts what was read, once the answer is made: it tells the state before. */
  public void endReads(Instant now) {
    if (!read.isEmpty()) {
      read.forEach(id -> state.schedule().find(id).ifPresent(step -> countRead(step, now)));
      read.clear();
      catchUp(now);
    }
  }

  private void countRead(Scheduled step, Instant now) {
    int left = step.readsLeft() - 1;
    state.schedule().replace(step.endingAt(left == 0 ? now : step.due(), left));
  }

  /**
   * Ends the step of a resource now, whatever it waits for; false if there is none.
   *
   * @param failure with which code it fails; null if it ends as it would anyway
   */
  public boolean release(String resourceId, @Nullable ErrorCode failure, Instant now) {
    Optional<Scheduled> step = state.schedule().find(resourceId);
    step.map(found -> failure == null ? found : found.failing(failure))
        .ifPresent(found -> state.schedule().replace(found.endingAt(now, 0)));
    catchUp(now);
    return step.isPresent();
  }

  /** Ends every step now that is held; how many. */
  public int releaseAll(Instant now) {
    List<Scheduled> held =
        state.schedule().all().stream()
            .filter(step -> !step.hasDue() && step.readsLeft() == 0)
            .toList();
    held.forEach(step -> state.schedule().replace(step.endingAt(now, 0)));
    catchUp(now);
    return held.size();
  }

  /** Arms a rule. One about an id or a name holds for steps under way too, counted from now. */
  public ArmedRule arm(TransitionRule rule, Instant now) {
    ArmedRule armed = state.transitionRules().add(rule);
    if (rule.selection().kind() == Kind.ID || rule.selection().kind() == Kind.NAME) {
      for (Scheduled step : state.schedule().all()) {
        Set<String> names = Subjects.names(PendingSteps.nameOf(step, state));
        if (armed.isAbout(step.step(), step.resourceId(), names)) {
          armed.use();
          change(step, rule, now);
        }
      }
      catchUp(now);
    }
    return armed;
  }

  private void change(Scheduled step, TransitionRule rule, Instant now) {
    TransitionTiming timing = rule.timing();
    ErrorCode failure = rule.failure();
    if (timing != null) {
      state.schedule().replace(step.endingAt(end(timing, now), reads(timing)));
    } else if (failure != null) {
      state.schedule().replace(step.failing(failure));
    }
  }

  /** What is under way, in the order in which it is due. */
  public List<PendingTransition> pending() {
    return PendingSteps.of(state);
  }

  /** When the last step ends, and all that has changed shows; empty if nothing is to come. */
  public Optional<Instant> lastDue() {
    Optional<Instant> step = state.schedule().lastDue();
    Optional<Instant> shown = state.replication().lastDue();
    return Stream.of(step, shown).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /** A new service: {@code creating}, later {@code available}. */
  public void createService(ServiceSnapshot service, Instant now) {
    state.services().put(service);
    begin(TransitionStep.SERVICE_CREATION, service.id(), service.serviceName(), now);
  }

  /** A service becomes {@code deleting} and is gone later, even if it was just being created. */
  public void deleteService(ServiceSnapshot service, Instant now) {
    state.schedule().cancel(service.id());
    move(service, ServiceStatus.DELETING, List.of(), now);
    begin(TransitionStep.SERVICE_DELETION, service.id(), service.serviceName(), now);
  }

  /** A new endpoint that needs no acceptance: {@code creating}, later {@code accepted}. */
  public void createEndpoint(EndpointSnapshot endpoint, Instant now) {
    state.endpoints().put(endpoint);
    connect(endpoint, now);
  }

  /** A new endpoint that stays {@code pendingAcceptance} until its fate is decided. */
  public void holdForAcceptance(EndpointSnapshot endpoint) {
    state.endpoints().put(endpoint);
  }

  /** An accepted connection: {@code creating}, later {@code accepted}. */
  public void accept(EndpointSnapshot endpoint, Instant now) {
    move(endpoint, EndpointStatus.CREATING, List.of(), now);
    connect(endpoint, now);
  }

  /** A rejected connection: {@code rejected} at once, whatever was under way. */
  public void reject(EndpointSnapshot endpoint, Instant now) {
    state.schedule().cancel(endpoint.id());
    move(endpoint, EndpointStatus.REJECTED, List.of(), now);
  }

  /** An endpoint becomes {@code deleting} and is gone later, even if it was just being created. */
  public void deleteEndpoint(EndpointSnapshot endpoint, Instant now) {
    state.schedule().cancel(endpoint.id());
    move(endpoint, EndpointStatus.DELETING, List.of(), now);
    begin(TransitionStep.ENDPOINT_DELETION, endpoint.id(), nameOfService(endpoint), now);
  }

  private void connect(EndpointSnapshot endpoint, Instant now) {
    begin(TransitionStep.ENDPOINT_CREATION, endpoint.id(), nameOfService(endpoint), now);
  }

  private String nameOfService(EndpointSnapshot endpoint) {
    return state.services().nameOfServiceOf(endpoint);
  }

  private void begin(TransitionStep step, String resourceId, String serviceName, Instant now) {
    Set<String> names = Subjects.names(serviceName);
    TransitionRules rules = state.transitionRules();
    TransitionTiming timing =
        rules.timing(step, resourceId, names).orElseGet(() -> delays.of(step));
    ErrorCode failure = rules.failure(step, resourceId, names).orElse(null);
    state.schedule().add(now, end(timing, now), step, resourceId, failure, reads(timing));
    // What takes no time is done before the answer is made.
    catchUp(now);
  }

  private Instant end(TransitionTiming timing, Instant now) {
    return timing instanceof TransitionTiming.Delay delay
        ? SimulatorClock.Range.later(now, state.source().nextDelay(delay)).orElse(Scheduled.NEVER)
        : Scheduled.NEVER;
  }

  private static int reads(TransitionTiming timing) {
    return timing instanceof TransitionTiming.AfterReads after ? after.reads() : 0;
  }

  private void make(Scheduled scheduled) {
    switch (scheduled.step()) {
      case SERVICE_CREATION -> endServiceCreation(scheduled);
      case SERVICE_DELETION -> endServiceDeletion(scheduled);
      case ENDPOINT_CREATION -> endEndpointCreation(scheduled);
      case ENDPOINT_DELETION -> endEndpointDeletion(scheduled);
    }
  }

  private void endServiceCreation(Scheduled scheduled) {
    ServiceSnapshot service = service(scheduled);
    if (scheduled.failure() == null) {
      move(service, ServiceStatus.AVAILABLE, List.of(), scheduled.due());
      state.freshServices().add(service.id(), scheduled.due());
    } else {
      move(service, ServiceStatus.FAILED, errors(scheduled.failure()), scheduled.due());
    }
  }

  private void endServiceDeletion(Scheduled scheduled) {
    if (scheduled.failure() == null) {
      endService(scheduled.resourceId(), scheduled.due());
    } else {
      move(service(scheduled), ServiceStatus.FAILED, errors(scheduled.failure()), scheduled.due());
    }
  }

  private void endEndpointCreation(Scheduled scheduled) {
    List<ResourceError> errors = errors(scheduled.failure());
    move(
        endpoint(scheduled),
        errors.isEmpty() ? EndpointStatus.ACCEPTED : EndpointStatus.FAILED,
        errors,
        scheduled.due());
  }

  private void endEndpointDeletion(Scheduled scheduled) {
    if (scheduled.failure() == null) {
      state.endpoints().remove(scheduled.resourceId());
    } else {
      move(
          endpoint(scheduled), EndpointStatus.FAILED, errors(scheduled.failure()), scheduled.due());
    }
  }

  private ServiceSnapshot service(Scheduled scheduled) {
    return state.services().find(scheduled.resourceId()).orElseThrow();
  }

  private EndpointSnapshot endpoint(Scheduled scheduled) {
    return state.endpoints().find(scheduled.resourceId()).orElseThrow();
  }

  private static List<ResourceError> errors(@Nullable ErrorCode failure) {
    return failure == null ? List.of() : List.of(new ResourceError(failure));
  }

  private void endService(String serviceId, Instant when) {
    String name = state.services().find(serviceId).orElseThrow().serviceName();
    state.services().remove(serviceId);
    state.whitelists().removeAll(serviceId);
    state.freshServices().remove(serviceId);
    List<ResourceError> errors = errors(ErrorCode.SERVICE_NOT_FOUND);
    for (EndpointSnapshot left :
        List.copyOf(state.endpoints().ofService(serviceId, SortOrder.BY_CREATION))) {
      EndpointSnapshot orphan = left.with(draft -> draft.formerServiceName = name);
      state
          .endpoints()
          .put(left.deleting() ? orphan : orphan.withStatus(EndpointStatus.FAILED, errors, when));
    }
  }

  private void move(
      ServiceSnapshot service, ServiceStatus status, List<ResourceError> errors, Instant when) {
    state.services().put(service.withStatus(status, errors, when));
  }

  private void move(
      EndpointSnapshot endpoint, EndpointStatus status, List<ResourceError> errors, Instant when) {
    state.endpoints().put(endpoint.withStatus(status, errors, when));
  }
}
