package io.vpcep.simulator.region;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Snapshot;
import io.vpcep.simulator.fixture.Snapshot.Project;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.Quota;
import io.vpcep.simulator.model.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;

/** What holds at every instant, told from what the accounts see and from nothing else. */
final class Invariants {
  private static final Set<EndpointStatus> CONNECTED =
      Set.of(EndpointStatus.CREATING, EndpointStatus.ACCEPTED);

  private final Snapshot snapshot;
  private final Duration delay;
  private final Map<String, EndpointService> services;
  private final List<Endpoint> endpoints;

  Invariants(Snapshot snapshot, Duration delay) {
    this.snapshot = snapshot;
    this.delay = delay;
    this.services =
        snapshot.projects().stream()
            .flatMap(project -> project.services().items().stream())
            .collect(toMap(EndpointService::id, identity()));
    this.endpoints =
        snapshot.projects().stream().flatMap(p -> p.endpoints().items().stream()).toList();
  }

  void check() {
    snapshot.projects().forEach(this::checkCounts);
    services.values().forEach(this::checkService);
    endpoints.forEach(this::checkEndpoint);
    assertUnique(services.values().stream().flatMap(Invariants::serverPorts));
    assertUnique(endpoints.stream().map(Endpoint::markerId));
    assertUnique(
        endpoints.stream().filter(e -> e.ip() != null).map(e -> List.of(e.subnetId(), e.ip())));
    assertUnique(
        endpoints.stream()
            .flatMap(e -> e.routetables().stream().map(t -> List.of(e.endpointServiceId(), t))));
  }

  private void checkCounts(Project project) {
    assertThat(project.quotas())
        .extracting(Quota::used)
        .containsExactly(project.endpoints().totalCount(), project.services().totalCount());
    assertThat(project.quotas()).allMatch(quota -> quota.used() <= quota.quota());
    project.services().items().forEach(service -> checkConnections(project, service));
  }

  private void checkConnections(Project project, EndpointService service) {
    List<Connection> connections = project.connections().get(service.id()).items();
    assertThat(service.connectionCount())
        .isEqualTo((int) connections.stream().filter(c -> CONNECTED.contains(c.status())).count());
    assertThat(connections)
        .extracting(Connection::id, Connection::status, Connection::updatedAt)
        .containsExactlyInAnyOrderElementsOf(
            endpoints.stream()
                .filter(endpoint -> endpoint.endpointServiceId().equals(service.id()))
                .map(e -> Tuple.tuple(e.id(), e.status(), e.updatedAt()))
                .toList());
  }

  private void checkService(EndpointService service) {
    assertThat(service.errors()).isEmpty();
    boolean underWay = service.status() != ServiceStatus.AVAILABLE;
    checkTimes(service.createdAt(), service.updatedAt(), underWay);
  }

  private void checkEndpoint(Endpoint endpoint) {
    EndpointStatus status = endpoint.status();
    assertThat(endpoint.errors().isEmpty()).isEqualTo(status != EndpointStatus.FAILED);
    checkTimes(
        endpoint.createdAt(),
        endpoint.updatedAt(),
        status == EndpointStatus.CREATING || status == EndpointStatus.DELETING);
    boolean isInterface = endpoint.subnetId() != null;
    assertThat(endpoint.routetables().isEmpty()).isEqualTo(isInterface);
    if (isInterface && status != EndpointStatus.REJECTED) {
      assertThat(endpoint.ip() != null).isEqualTo(status == EndpointStatus.ACCEPTED);
    }
    EndpointService service = services.get(endpoint.endpointServiceId());
    if (service != null) {
      assertThat(endpoint.endpointServiceName()).isEqualTo(service.serviceName());
      assertThat(status).isNotEqualTo(EndpointStatus.FAILED);
    } else if (isInterface) {
      assertThat(status).isIn(EndpointStatus.FAILED, EndpointStatus.DELETING);
    }
  }

  private void checkTimes(Instant createdAt, Instant updatedAt, boolean underWay) {
    assertThat(updatedAt).isBetween(createdAt, snapshot.now());
    if (underWay) {
      assertThat(updatedAt.plus(delay)).isAfter(snapshot.now());
    }
  }

  private static Stream<List<Object>> serverPorts(EndpointService service) {
    // Once for each service, for one service may map several client ports to a server port.
    return service.ports().stream()
        .map(p -> List.<Object>of(service.portId(), p.protocol(), p.serverPort()))
        .distinct();
  }

  private static void assertUnique(Stream<?> values) {
    assertThat(values).doesNotHaveDuplicates();
  }
}
