package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is at an instant: services, endpoints in the order of creation, and what is due. */
final class World {

  /** A step under way. */
  record Due(Instant at, TransitionStep step, String id, @Nullable ErrorCode failure) {}

  private final Map<String, ServiceState> services = new LinkedHashMap<>();
  private final Map<String, EndpointState> endpoints = new LinkedHashMap<>();
  private final List<Due> schedule = new ArrayList<>();
  Map<String, Account.Status> standings = Map.of();
  Instant now;

  World(Instant now) {
    this.now = now;
  }

  World copy() {
    World copy = new World(now);
    services.values().forEach(service -> copy.add(service.copy()));
    endpoints.values().forEach(endpoint -> copy.add(endpoint.copy()));
    copy.schedule.addAll(schedule);
    copy.standings = standings;
    return copy;
  }

  void add(ServiceState service) {
    services.put(service.id, service);
  }

  void add(EndpointState endpoint) {
    endpoints.put(endpoint.id, endpoint);
  }

  Optional<ServiceState> service(@Nullable String id) {
    return Optional.ofNullable(services.get(id));
  }

  Optional<EndpointState> endpoint(@Nullable String id) {
    return Optional.ofNullable(endpoints.get(id));
  }

  Collection<ServiceState> services() {
    return services.values();
  }

  Collection<EndpointState> endpoints() {
    return endpoints.values();
  }

  List<Due> schedule() {
    return schedule;
  }

  Stream<EndpointState> connections(String serviceId) {
    return endpoints.values().stream().filter(endpoint -> endpoint.serviceId.equals(serviceId));
  }

  EndpointService shown(ServiceState service) {
    return service.shown((int) connections(service.id).filter(EndpointState::isConnected).count());
  }

  Account.Status standing(String domainId) {
    return standings.getOrDefault(domainId, Account.Status.ACTIVE);
  }

  /** Drops what is under way of a resource. */
  void cancel(String id) {
    schedule.removeIf(due -> due.id().equals(id));
  }

  void schedule(Due due) {
    schedule.add(due);
  }

  /** Makes what is due by an instant, each step as of when it was due. */
  void moveTo(Instant instant, Consumer<World> afterEach) {
    while (true) {
      Optional<Due> next =
          schedule.stream()
              .filter(due -> !due.at().isAfter(instant))
              .min(Comparator.comparing(Due::at));
      if (next.isEmpty()) {
        break;
      }
      schedule.remove(next.get());
      now = next.get().at();
      end(next.get().step(), next.get().id(), next.get().failure());
      afterEach.accept(this);
    }
    now = instant;
  }

  /** The end of a step, now. */
  void end(TransitionStep step, String id, @Nullable ErrorCode failure) {
    switch (step) {
      case SERVICE_CREATION -> endCreation(services.get(id), failure);
      case ENDPOINT_CREATION -> endCreation(endpoints.get(id), failure);
      case SERVICE_DELETION -> removeService(id);
      case ENDPOINT_DELETION -> endpoints.remove(id);
    }
  }

  private void endCreation(ServiceState service, @Nullable ErrorCode failure) {
    service.updatedAt = now;
    service.error = failure;
    if (failure == null) {
      service.status = ServiceStatus.AVAILABLE;
      service.availableSince = now;
    } else {
      service.status = ServiceStatus.FAILED;
    }
  }

  private void endCreation(EndpointState endpoint, @Nullable ErrorCode failure) {
    endpoint.updatedAt = now;
    endpoint.error = failure;
    if (failure == null) {
      endpoint.status = EndpointStatus.ACCEPTED;
      endpoint.acceptedBefore = true;
    } else {
      endpoint.status = EndpointStatus.FAILED;
    }
  }

  private void removeService(String id) {
    services.remove(id);
    connections(id)
        .filter(endpoint -> !endpoint.is(EndpointStatus.DELETING))
        .forEach(
            endpoint -> {
              endpoint.status = EndpointStatus.FAILED;
              endpoint.error = ErrorCode.SERVICE_NOT_FOUND;
              endpoint.updatedAt = now;
            });
  }
}
