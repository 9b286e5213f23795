package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of services and endpoints follows from other parts of the state. */
final class Derived {
  private Derived() {}

  /** The services with the numbers of their connections. */
  static List<ServiceSnapshot> counted(
      List<ServiceSnapshot> services, List<EndpointSnapshot> endpoints) {
    Map<String, Integer> counts = new HashMap<>();
    for (EndpointSnapshot snapshot : endpoints) {
      Endpoint endpoint = snapshot.endpoint();
      if (endpoint.status() == EndpointStatus.CREATING
          || endpoint.status() == EndpointStatus.ACCEPTED) {
        counts.merge(endpoint.endpointServiceId(), 1, Integer::sum);
      }
    }
    return services.stream()
        .map(
            each ->
                with(
                    each,
                    counts.getOrDefault(each.service().id(), 0),
                    each.service().createdAt(),
                    each.service().updatedAt()))
        .toList();
  }

  /** A service that is no younger than the state. */
  static ServiceSnapshot notAfter(ServiceSnapshot snapshot, Instant now) {
    EndpointService service = snapshot.service();
    return with(
        snapshot,
        service.connectionCount(),
        earlier(service.createdAt(), now),
        earlier(service.updatedAt(), now));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static ServiceSnapshot with(
      ServiceSnapshot snapshot, int count, Instant createdAt, Instant updatedAt) {
    EndpointService service = snapshot.service();
    return new ServiceSnapshot(
        new EndpointService(
            service.id(),
            service.projectId(),
            service.serviceName(),
            service.serviceType(),
            service.serverType(),
            service.vpcId(),
            service.portId(),
            service.vipPortId(),
            service.poolId(),
            service.approvalEnabled(),
            service.status(),
            service.ports(),
            service.tcpProxy(),
            service.tags(),
            service.description(),
            service.enablePolicy(),
            count,
            service.errors(),
            createdAt,
            updatedAt),
        snapshot.open(),
        snapshot.owner(),
        snapshot.charge(),
        snapshot.permissions());
  }

  /** An endpoint with the standing of its account. */
  static EndpointSnapshot withActiveStatus(EndpointSnapshot snapshot, ActiveStatus status) {
    Endpoint endpoint = snapshot.endpoint();
    return new EndpointSnapshot(
        new Endpoint(
            endpoint.id(),
            endpoint.projectId(),
            endpoint.markerId(),
            endpoint.endpointServiceId(),
            endpoint.endpointServiceName(),
            endpoint.serviceType(),
            endpoint.status(),
            List.of(status),
            endpoint.vpcId(),
            endpoint.subnetId(),
            endpoint.ip(),
            endpoint.enableDns(),
            endpoint.dnsNames(),
            endpoint.enableWhitelist(),
            endpoint.whitelist(),
            endpoint.routetables(),
            endpoint.enabled(),
            endpoint.description(),
            endpoint.specificationName(),
            endpoint.endpointPoolId(),
            endpoint.policyStatements(),
            endpoint.policyDocument(),
            endpoint.tags(),
            endpoint.errors(),
            endpoint.createdAt(),
            endpoint.updatedAt()),
        snapshot.address(),
        snapshot.addressGiven(),
        snapshot.acceptedBefore(),
        snapshot.connectionDescription());
  }
}
