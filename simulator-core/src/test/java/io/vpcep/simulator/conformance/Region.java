package io.vpcep.simulator.conformance;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The model's region: the truth, what lists and shows see of it, and what is armed. */
final class Region {

  private record Past(Instant since, World world) {}

  final Setting setting;
  final Reading reading;
  final Optional<SampleNetwork> network;
  private World truth;
  private final Deque<Past> past = new ArrayDeque<>();
  private final Map<ResourceType, Deque<ErrorCode>> failures = new EnumMap<>(ResourceType.class);

  Region(Setting setting, World beginning, Optional<SampleNetwork> network) {
    this.setting = setting;
    this.reading = setting.reading();
    this.network = network;
    this.truth = beginning;
    seenAtOnce();
  }

  World truth() {
    return truth;
  }

  Instant now() {
    return truth.now;
  }

  /** What lists and shows see: what was there one lag ago. */
  World seen() {
    if (setting.readLag() == 0) {
      return truth;
    }
    Instant then = truth.now.minusSeconds(setting.readLag());
    while (past.size() > 1 && !second().since.isAfter(then)) {
      past.removeFirst();
    }
    World seen = past.getFirst().world;
    seen.standings = truth.standings;
    return seen;
  }

  private Past second() {
    return past.stream().skip(1).findFirst().orElseThrow();
  }

  /** What changed now will be seen one lag later. */
  void changed() {
    changed(truth);
  }

  private void changed(World world) {
    if (setting.readLag() == 0) {
      return;
    }
    if (past.size() > 1 && past.getLast().since.equals(world.now)) {
      past.removeLast();
    }
    past.addLast(new Past(world.now, world.copy()));
  }

  private void seenAtOnce() {
    past.clear();
    past.add(new Past(Instant.MIN, truth.copy()));
  }

  void advance(Duration span) {
    truth.moveTo(truth.now.plus(span), this::changed);
  }

  /** Begins a step of a service; it ends at once if it takes no time. */
  void begin(TransitionStep step, ServiceState service) {
    service.status = step.isCreation() ? ServiceStatus.CREATING : ServiceStatus.DELETING;
    service.updatedAt = now();
    service.error = null;
    begin(step, service.id);
  }

  /** Begins a step of an endpoint; it ends at once if it takes no time. */
  void begin(TransitionStep step, EndpointState endpoint) {
    endpoint.status = step.isCreation() ? EndpointStatus.CREATING : EndpointStatus.DELETING;
    endpoint.updatedAt = now();
    endpoint.error = null;
    begin(step, endpoint.id);
  }

  private void begin(TransitionStep step, String id) {
    truth.cancel(id);
    ErrorCode failure = step.isCreation() ? armed(step.resourceType()).poll() : null;
    Duration span = setting.span(step);
    if (span.isZero()) {
      truth.end(step, id, failure);
    } else {
      truth.schedule(new World.Due(now().plus(span), step, id, failure));
    }
  }

  /** The codes with which the next creations end. */
  Deque<ErrorCode> armed(ResourceType type) {
    return failures.computeIfAbsent(type, any -> new ArrayDeque<>());
  }

  void stand(Caller account, Account.Status status) {
    Map<String, Account.Status> standings = new HashMap<>(truth.standings);
    standings.put(account.domainId(), status);
    truth.standings = standings;
  }

  /** Goes back to a world; what is armed is dropped, and what lags behind is not. */
  void restore(World world) {
    truth = world.copy();
    truth.services().forEach(service -> service.availableSince = null);
    failures.clear();
    seenAtOnce();
  }

  /** The service of a path, for a change. */
  ServiceState service(Caller caller, String id) {
    return service(truth, caller, id);
  }

  /** The service of a path in a world. */
  static ServiceState service(World world, Caller caller, String id) {
    return world
        .service(id)
        .filter(service -> service.owner.projectId().equals(caller.projectId()))
        .orElseThrow(() -> new Refusal(ErrorCode.RESOURCE_NOT_FOUND));
  }

  /** The endpoint of a path, for a change. */
  EndpointState endpoint(Caller caller, String id) {
    return endpoint(truth, caller, id);
  }

  /** The endpoint of a path in a world. */
  static EndpointState endpoint(World world, Caller caller, String id) {
    return world
        .endpoint(id)
        .filter(endpoint -> endpoint.owner.projectId().equals(caller.projectId()))
        .orElseThrow(() -> new Refusal(ErrorCode.ENDPOINT_NOT_FOUND));
  }

  boolean isFresh(ServiceState service) {
    Instant since = service.availableSince;
    return since != null && now().isBefore(since.plusSeconds(setting.freshLag()));
  }
}
