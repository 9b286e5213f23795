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
import io.vpcep.simulator.model.ServiceStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
      make(scheduled.move(), scheduled.resourceId(), scheduled.due());
    }
  }

  /** A new service: {@code creating}, later {@code available}. */
  public void createService(StoredService service, Instant now) {
    state.services().put(service);
    later(delays.serviceCreation(), Move.SERVICE_CREATED, service.id(), now);
  }

  /** A service becomes {@code deleting} and is gone later. */
  public void deleteService(StoredService service, Instant now) {
    move(service, ServiceStatus.DELETING, now);
    later(delays.serviceDeletion(), Move.SERVICE_DELETED, service.id(), now);
  }

  /** A new endpoint that needs no acceptance: {@code creating}, later {@code accepted}. */
  public void createEndpoint(StoredEndpoint endpoint, Instant now) {
    state.endpoints().put(endpoint);
    later(delays.endpointCreation(), Move.ENDPOINT_CREATED, endpoint.id(), now);
  }

  /** A new endpoint that stays {@code pendingAcceptance} until its fate is decided. */
  public void holdForAcceptance(StoredEndpoint endpoint) {
    state.endpoints().put(endpoint);
  }

  /** An accepted connection: {@code creating}, later {@code accepted}. */
  public void accept(StoredEndpoint endpoint, Instant now) {
    move(endpoint, EndpointStatus.CREATING, now);
    later(delays.endpointCreation(), Move.ENDPOINT_CREATED, endpoint.id(), now);
  }

  /** A rejected connection: {@code rejected} at once, whatever was under way. */
  public void reject(StoredEndpoint endpoint, Instant now) {
    state.schedule().cancel(endpoint.id());
    move(endpoint, EndpointStatus.REJECTED, now);
  }

  /** An endpoint becomes {@code deleting} and is gone later. */
  public void deleteEndpoint(StoredEndpoint endpoint, Instant now) {
    move(endpoint, EndpointStatus.DELETING, now);
    later(delays.endpointDeletion(), Move.ENDPOINT_DELETED, endpoint.id(), now);
  }

  private void later(TransitionDelay delay, Move move, String resourceId, Instant now) {
    Duration span = state.source().nextDelay(delay);
    if (span.isZero()) {
      make(move, resourceId, now);
    } else {
      state.schedule().add(due(now, span), move, resourceId);
    }
  }

  private static Instant due(Instant now, Duration span) {
    try {
      return now.plus(span);
    } catch (ArithmeticException | DateTimeException e) {
      return Instant.MAX; // a delay beyond the end of time: never
    }
  }

  private void make(Move move, String resourceId, Instant when) {
    switch (move) {
      case SERVICE_CREATED ->
          move(state.services().find(resourceId).orElseThrow(), ServiceStatus.AVAILABLE, when);
      case SERVICE_DELETED -> endService(resourceId, when);
      case ENDPOINT_CREATED ->
          move(state.endpoints().find(resourceId).orElseThrow(), EndpointStatus.ACCEPTED, when);
      case ENDPOINT_DELETED -> state.endpoints().remove(resourceId);
    }
  }

  private void endService(String serviceId, Instant when) {
    state.services().remove(serviceId);
    state.whitelists().removeAll(serviceId);
    List<ResourceError> errors = List.of(new ResourceError(ErrorCode.ENDPOINT_2003));
    for (StoredEndpoint left :
        List.copyOf(state.endpoints().ofService(serviceId, SortOrder.BY_CREATION))) {
      if (left.status() != EndpointStatus.DELETING) {
        state.endpoints().put(left.withStatus(EndpointStatus.FAILED, errors, when));
      }
    }
  }

  private void move(StoredService service, ServiceStatus status, Instant when) {
    state.services().put(service.withStatus(status, List.of(), when));
  }

  private void move(StoredEndpoint endpoint, EndpointStatus status, Instant when) {
    state.endpoints().put(endpoint.withStatus(status, List.of(), when));
  }
}
