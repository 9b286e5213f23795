package io.vpcep.simulator.internal.transition;

import io.vpcep.simulator.config.TransitionDelay;
import io.vpcep.simulator.config.TransitionDelays;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.Scheduled;
import io.vpcep.simulator.internal.state.Scheduled.Move;
import io.vpcep.simulator.internal.state.SortOrder;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.ResourceError;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServiceStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves services and endpoints through their lives (docs/behaviour.md). What takes time is
 * scheduled, and happens when the region next catches up, as of the instant at which it was due.
 */
public final class Transitions {
  private final RegionState state;
  private final TransitionDelays delays;

  /** Over a region's state. */
  public Transitions(RegionState state) {
    this.state = state;
    this.delays = state.config().transitionDelays();
  }

  /** Makes every scheduled change that is due, in the order in which they were due. */
  public void catchUp(Instant now) {
    for (var due = state.schedule().takeDue(now);
        due.isPresent();
        due = state.schedule().takeDue(now)) {
      Scheduled scheduled = due.get();
      make(scheduled);
    }
  }

  /** A new service: {@code creating}, later {@code available}. */
  public void createService(StoredService service, Instant now) {
    state.services().put(service);
    later(
        delays.serviceCreation(),
        Move.SERVICE_CREATED,
        service.id(),
        now,
        failure(ResourceType.ENDPOINT_SERVICE));
  }

  /** A service becomes {@code deleting} and is gone later. */
  public void deleteService(StoredService service, Instant now) {
    move(service, ServiceStatus.DELETING, List.of(), now);
    later(delays.serviceDeletion(), Move.SERVICE_DELETED, service.id(), now, null);
  }

  /** A new endpoint that needs no acceptance: {@code creating}, later {@code accepted}. */
  public void createEndpoint(StoredEndpoint endpoint, Instant now) {
    state.endpoints().put(endpoint);
    connect(endpoint, now);
  }

  /** A new endpoint that stays {@code pendingAcceptance} until its fate is decided. */
  public void holdForAcceptance(StoredEndpoint endpoint) {
    state.endpoints().put(endpoint);
  }

  /** An accepted connection: {@code creating}, later {@code accepted}. */
  public void accept(StoredEndpoint endpoint, Instant now) {
    move(endpoint, EndpointStatus.CREATING, List.of(), now);
    connect(endpoint, now);
  }

  /** A rejected connection: {@code rejected} at once, whatever was under way. */
  public void reject(StoredEndpoint endpoint, Instant now) {
    state.schedule().cancel(endpoint.id());
    move(endpoint, EndpointStatus.REJECTED, List.of(), now);
  }

  /** An endpoint becomes {@code deleting} and is gone later. */
  public void deleteEndpoint(StoredEndpoint endpoint, Instant now) {
    move(endpoint, EndpointStatus.DELETING, List.of(), now);
    later(delays.endpointDeletion(), Move.ENDPOINT_DELETED, endpoint.id(), now, null);
  }

  private void connect(StoredEndpoint endpoint, Instant now) {
    later(
        delays.endpointCreation(),
        Move.ENDPOINT_CREATED,
        endpoint.id(),
        now,
        failure(ResourceType.ENDPOINT));
  }

  private @Nullable ErrorCode failure(ResourceType type) {
    return state.faults().takeCreation(type).orElse(null);
  }

  private void later(
      TransitionDelay delay,
      Move move,
      String resourceId,
      Instant now,
      @Nullable ErrorCode failure) {
    Duration span = state.source().nextDelay(delay);
    state.schedule().add(due(now, span), move, resourceId, failure);
    // What takes no time is done before the answer is made.
    catchUp(now);
  }

  private static Instant due(Instant now, Duration span) {
    try {
      return now.plus(span);
    } catch (ArithmeticException | DateTimeException e) {
      return Instant.MAX; // a delay beyond the end of time: never
    }
  }

  private void make(Scheduled scheduled) {
    String id = scheduled.resourceId();
    Instant when = scheduled.due();
    switch (scheduled.move()) {
      case SERVICE_CREATED -> endServiceCreation(scheduled);
      case SERVICE_DELETED -> endService(id, when);
      case ENDPOINT_CREATED -> endEndpointCreation(scheduled);
      case ENDPOINT_DELETED -> state.endpoints().remove(id);
    }
  }

  private void endServiceCreation(Scheduled scheduled) {
    List<ResourceError> errors = errors(scheduled.failure());
    move(
        state.services().find(scheduled.resourceId()).orElseThrow(),
        errors.isEmpty() ? ServiceStatus.AVAILABLE : ServiceStatus.FAILED,
        errors,
        scheduled.due());
  }

  private void endEndpointCreation(Scheduled scheduled) {
    List<ResourceError> errors = errors(scheduled.failure());
    move(
        state.endpoints().find(scheduled.resourceId()).orElseThrow(),
        errors.isEmpty() ? EndpointStatus.ACCEPTED : EndpointStatus.FAILED,
        errors,
        scheduled.due());
  }

  private static List<ResourceError> errors(@Nullable ErrorCode failure) {
    return failure == null ? List.of() : List.of(new ResourceError(failure));
  }

  private void endService(String serviceId, Instant when) {
    state.services().remove(serviceId);
    state.whitelists().removeAll(serviceId);
    List<ResourceError> errors = errors(ErrorCode.ENDPOINT_2003);
    for (StoredEndpoint left :
        List.copyOf(state.endpoints().ofService(serviceId, SortOrder.BY_CREATION))) {
      if (left.status() != EndpointStatus.DELETING) {
        move(left, EndpointStatus.FAILED, errors, when);
      }
    }
  }

  private void move(
      StoredService service, ServiceStatus status, List<ResourceError> errors, Instant when) {
    state.services().put(service.withStatus(status, errors, when));
  }

  private void move(
      StoredEndpoint endpoint, EndpointStatus status, List<ResourceError> errors, Instant when) {
    state.endpoints().put(endpoint.withStatus(status, errors, when));
  }
}
