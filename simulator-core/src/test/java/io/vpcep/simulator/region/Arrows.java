package io.vpcep.simulator.region;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Snapshot;
import io.vpcep.simulator.model.ApiValue;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.ServiceStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The moves of docs/behaviour.md, and no others, between two instants one step apart. */
final class Arrows {
  private static final String NOT_THERE = "not there";

  private static final Map<String, Set<String>> OF_SERVICES =
      Map.of(
          NOT_THERE,
          Set.of("creating"),
          "creating",
          Set.of("available"),
          "available",
          Set.of("deleting"),
          "deleting",
          Set.of(NOT_THERE));

  private static final Map<String, Set<String>> OF_ENDPOINTS =
      Map.of(
          NOT_THERE,
          Set.of("creating", "pendingAcceptance"),
          "pendingAcceptance",
          Set.of("creating", "rejected", "deleting", "failed"),
          "creating",
          Set.of("accepted", "rejected"),
          "accepted",
          Set.of("rejected", "deleting"),
          "rejected",
          Set.of("creating", "deleting", "failed"),
          "failed",
          Set.of("deleting"),
          "deleting",
          Set.of(NOT_THERE));

  private record Seen(String status, Instant createdAt, Instant updatedAt) {}

  private Arrows() {}

  /** Every resource is where it was, or one legal move further. */
  static void check(Snapshot before, Snapshot after) {
    check(services(before), services(after), OF_SERVICES, before.now());
    check(endpoints(before), endpoints(after), OF_ENDPOINTS, before.now());
  }

  private static void check(
      Map<String, Seen> before,
      Map<String, Seen> after,
      Map<String, Set<String>> arrows,
      Instant lastLook) {
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .forEach(id -> check(before.get(id), after.get(id), arrows, lastLook));
  }

  private static void check(
      Seen before, Seen after, Map<String, Set<String>> arrows, Instant lastLook) {
    String from = before == null ? NOT_THERE : before.status;
    String to = after == null ? NOT_THERE : after.status;
    if (!from.equals(to)) {
      assertThat(arrows.get(from)).as("from %s", from).contains(to);
    }
    if (before != null && after != null) {
      assertThat(after.createdAt).isEqualTo(before.createdAt);
      assertThat(after.updatedAt).isAfterOrEqualTo(before.updatedAt);
      if (!from.equals(to)) {
        assertThat(after.updatedAt).isAfterOrEqualTo(lastLook);
      }
    }
  }

  private static Map<String, Seen> services(Snapshot snapshot) {
    return snapshot.projects().stream()
        .flatMap(project -> project.services().items().stream())
        .collect(toMap(s -> s.id(), s -> seen(s.status(), s.createdAt(), s.updatedAt())));
  }

  private static Map<String, Seen> endpoints(Snapshot snapshot) {
    return snapshot.projects().stream()
        .flatMap(project -> project.endpoints().items().stream())
        .collect(toMap(e -> e.id(), e -> seen(e.status(), e.createdAt(), e.updatedAt())));
  }

  private static Seen seen(ApiValue status, Instant createdAt, Instant updatedAt) {
    return new Seen(status.value(), createdAt, updatedAt);
  }

  /** Every status has its arrows, so that none is left out by mistake. */
  static Stream<String> statusesWithoutArrows() {
    return Stream.concat(
        Stream.of(ServiceStatus.values())
            .filter(status -> status != ServiceStatus.FAILED) // only by injected faults
            .map(ServiceStatus::value)
            .filter(value -> !OF_SERVICES.containsKey(value)),
        Stream.of(EndpointStatus.values())
            .map(EndpointStatus::value)
            .filter(value -> !OF_ENDPOINTS.containsKey(value)));
  }
}
