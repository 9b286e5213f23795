package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0007;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2013;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2014;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2015;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2017;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2027;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2031;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2047;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.TransitionStep;
import io.vpcep.simulator.request.AcceptOrRejectConnection;
import io.vpcep.simulator.request.ConnectionDescription;
import io.vpcep.simulator.request.DescribeConnections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the owner of a service does with connections to it. */
final class ConnectionRules {
  private final Region region;

  ConnectionRules(Region region) {
    this.region = region;
  }

  List<Connection> acceptOrReject(Caller caller, AcceptOrRejectConnection request) {
    when(
        request.action() == null || !Set.of("receive", "reject").contains(request.action()),
        ENDPOINT_2027);
    List<String> ids = EndpointRules.orEmpty(request.endpoints());
    when(ids.isEmpty(), ENDPOINT_2017);
    when(ids.size() > 1, ENDPOINT_2031);
    when(!Shapes.isUuid(ids.get(0)), ENDPOINT_2017);
    ServiceState service = region.service(caller, request.serviceId());
    EndpointState endpoint = connection(service, ids.get(0));
    boolean accept = request.action().equals("receive");
    when(accept && endpoint.is(EndpointStatus.ACCEPTED), ENDPOINT_2014);
    when(accept && endpoint.is(EndpointStatus.CREATING), ENDPOINT_2019);
    when(endpoint.is(EndpointStatus.DELETING), ENDPOINT_2018);
    when(endpoint.is(EndpointStatus.FAILED), ENDPOINT_0007);
    when(region.truth().standing(endpoint.owner.domainId()) != ActiveStatus.ACTIVE, ENDPOINT_2015);
    when(accept && !service.is(ServiceStatus.AVAILABLE), ENDPOINT_2004);
    if (accept) {
      region.begin(TransitionStep.ENDPOINT_CREATION, endpoint);
    } else if (!endpoint.is(EndpointStatus.REJECTED)) {
      region.truth().cancel(endpoint.id);
      endpoint.status = EndpointStatus.REJECTED;
      endpoint.updatedAt = region.now();
    }
    return List.of(endpoint.connection());
  }

  private EndpointState connection(ServiceState service, String id) {
    return region
        .truth()
        .endpoint(id)
        .filter(endpoint -> endpoint.serviceId.equals(service.id))
        .orElseThrow(() -> new Refusal(ENDPOINT_2013));
  }

  List<Connection> describe(Caller caller, DescribeConnections request) {
    List<ConnectionDescription> given =
        Objects.requireNonNullElse(request.connections(), List.of());
    when(given.isEmpty(), ENDPOINT_2017);
    Set<String> ids = new HashSet<>();
    for (ConnectionDescription each : given) {
      when(each.id() == null || !Shapes.isUuid(each.id()), ENDPOINT_2017);
      when(!ids.add(each.id()), ENDPOINT_0002);
      Shapes.checkDescription(each.description());
    }
    ServiceState service = region.service(caller, request.serviceId());
    List<EndpointState> endpoints =
        given.stream().map(each -> connection(service, each.id())).toList();
    when(service.is(ServiceStatus.DELETING), ENDPOINT_3045);
    endpoints.forEach(ConnectionRules::checkChangeable);
    for (int i = 0; i < given.size(); i++) {
      EndpointState endpoint = endpoints.get(i);
      String text = Objects.requireNonNullElse(given.get(i).description(), "");
      if (!endpoint.connectionDescription.equals(text)) {
        endpoint.connectionDescription = text;
        endpoint.updatedAt = region.now();
      }
    }
    return endpoints.stream().map(EndpointState::connection).toList();
  }

  /** The states in which an endpoint cannot be changed. */
  static void checkChangeable(EndpointState endpoint) {
    when(endpoint.is(EndpointStatus.CREATING), ENDPOINT_2019);
    when(endpoint.is(EndpointStatus.DELETING), ENDPOINT_2018);
    when(endpoint.is(EndpointStatus.FAILED), ENDPOINT_2047);
  }
}
