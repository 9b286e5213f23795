package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_ALREADY_ACCEPTED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_FROZEN;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_OF_SERVICE;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CONNECTION_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ENDPOINT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.ONLY_ONE_ENDPOINT_ALLOWED;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.step.TransitionStep;
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
        INVALID_CONNECTION_ACTION);
    List<String> ids = EndpointRules.orEmpty(request.endpoints());
    when(ids.isEmpty(), INVALID_ENDPOINT_ID);
    when(ids.size() > 1, ONLY_ONE_ENDPOINT_ALLOWED);
    when(!Shapes.isUuid(ids.get(0)), INVALID_ENDPOINT_ID);
    ServiceState service = region.service(caller, request.serviceId());
    EndpointState endpoint = connection(service, ids.get(0));
    boolean accept = request.action().equals("receive");
    when(accept && endpoint.is(EndpointStatus.ACCEPTED), ENDPOINT_ALREADY_ACCEPTED);
    when(accept && endpoint.is(EndpointStatus.CREATING), ENDPOINT_BEING_CREATED);
    when(endpoint.is(EndpointStatus.DELETING), ENDPOINT_BEING_DELETED);
    when(endpoint.is(EndpointStatus.FAILED), INVALID_ACTION);
    checkNotFrozen(region, endpoint);
    when(accept && !service.is(ServiceStatus.AVAILABLE), SERVICE_NOT_AVAILABLE);
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
        .orElseThrow(() -> new Refusal(ENDPOINT_NOT_OF_SERVICE));
  }

  List<Connection> describe(Caller caller, DescribeConnections request) {
    List<DescribeConnections.Description> given =
        Objects.requireNonNullElse(request.connections(), List.of());
    when(given.isEmpty(), INVALID_ENDPOINT_ID);
    Shapes.checkBatch(given);
    Set<String> ids = new HashSet<>();
    for (DescribeConnections.Description each : given) {
      when(each.id() == null || !Shapes.isUuid(each.id()), INVALID_ENDPOINT_ID);
      when(!ids.add(each.id()), INVALID_PARAMETER);
      Shapes.checkDescription(each.description());
    }
    ServiceState service = region.service(caller, request.serviceId());
    List<EndpointState> endpoints =
        given.stream().map(each -> connection(service, each.id())).toList();
    when(service.is(ServiceStatus.DELETING), SERVICE_NOT_MODIFIABLE);
    endpoints.forEach(each -> checkChangeable(region, each));
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
  static void checkChangeable(Region region, EndpointState endpoint) {
    when(endpoint.is(EndpointStatus.CREATING), ENDPOINT_BEING_CREATED);
    when(endpoint.is(EndpointStatus.DELETING), ENDPOINT_BEING_DELETED);
    when(endpoint.is(EndpointStatus.FAILED), FAILED_ENDPOINT_NOT_MODIFIABLE);
    checkNotFrozen(region, endpoint);
  }

  private static void checkNotFrozen(Region region, EndpointState endpoint) {
    when(
        region.truth().standing(endpoint.owner.domainId()) != Account.Status.ACTIVE,
        ENDPOINT_FROZEN);
  }
}
