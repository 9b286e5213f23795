package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.error.ErrorCode.INVALID_MARKER_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_RESOURCE_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_STATUS;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.ListConnections;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ListPublicServices;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.permission.ListPermissions;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.resource.ShowQuotas;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows and lists. */
final class ReadRules {
  private static final int LARGEST_PAGE = 1000;
  private static final int LARGEST_WHITELIST_PAGE = 500;

  private final Region region;

  ReadRules(Region region) {
    this.region = region;
  }

  EndpointService showService(Caller caller, String id) {
    return region.seen().shown(Region.service(region.seen(), caller, id));
  }

  Endpoint showEndpoint(Caller caller, String id) {
    return shown(Region.endpoint(region.seen(), caller, id));
  }

  private Endpoint shown(EndpointState endpoint) {
    return endpoint.shown(region.truth().standing(endpoint.owner.domainId()));
  }

  Page<EndpointService> listServices(Caller caller, ListEndpointServices request) {
    Pages.check(request.paging(), LARGEST_PAGE, true);
    when(
        !absent(request.status())
            && ApiValue.find(ServiceStatus.values(), request.status()).isEmpty(),
        INVALID_STATUS);
    boolean known = region.reading.sdk();
    when(
        known
            && !absent(request.netType())
            && !List.of("vlan", "vxlan", "all").contains(request.netType()),
        INVALID_PARAMETER);
    World seen = region.seen();
    return Pages.of(
        seen.services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(each -> Pages.contains(request.endpointServiceName(), each.fullName))
            .filter(each -> Pages.equal(request.id(), each.id))
            .filter(each -> Pages.equal(request.status(), each.status.value()))
            .filter(
                each ->
                    !known
                        || Pages.equal(
                            request.publicBorderGroup(),
                            Objects.requireNonNullElse(each.publicBorderGroup, "")))
            .filter(each -> !known || isOnNet(request.netType(), each))
            .toList(),
        request.paging(),
        each -> each.createdAt,
        each -> each.updatedAt,
        seen::shown);
  }

  private static boolean isOnNet(@Nullable String type, ServiceState service) {
    return absent(type) || type.equals("all") || type.equals("vxlan") == (service.portId != null);
  }

  Page<Endpoint> listEndpoints(Caller caller, ListEndpoints request) {
    Pages.check(request.paging(), LARGEST_PAGE, true);
    return Pages.of(
        region.seen().endpoints().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(each -> Pages.contains(request.endpointServiceName(), each.serviceName))
            .filter(each -> Pages.equal(request.vpcId(), each.vpcId))
            .filter(each -> Pages.equal(request.id(), each.id))
            .toList(),
        request.paging(),
        each -> each.createdAt,
        each -> each.updatedAt,
        this::shown);
  }

  Page<Connection> listConnections(Caller caller, ListConnections request) {
    Pages.check(request.paging(), LARGEST_PAGE, true);
    when(
        !absent(request.status())
            && ApiValue.find(EndpointStatus.values(), request.status()).isEmpty(),
        INVALID_STATUS);
    when(
        !absent(request.markerId()) && !Pages.isNumber(request.markerId(), Integer.MAX_VALUE),
        INVALID_MARKER_ID);
    ServiceState service = Region.service(region.seen(), caller, request.serviceId());
    return Pages.of(
        region
            .seen()
            .connections(service.id)
            .filter(each -> Pages.equal(request.id(), each.id))
            .filter(
                each ->
                    absent(request.markerId())
                        || Integer.parseInt(request.markerId()) == each.markerId)
            .filter(each -> Pages.equal(request.status(), each.status.value()))
            .toList(),
        request.paging(),
        each -> each.createdAt,
        each -> each.updatedAt,
        EndpointState::connection);
  }

  Page<Permission> listPermissions(Caller caller, ListPermissions request) {
    Pages.check(request.paging(), LARGEST_WHITELIST_PAGE, false);
    ServiceState service = Region.service(region.seen(), caller, request.serviceId());
    return Pages.of(
        service.permissions.stream()
            .filter(each -> Pages.contains(request.permission(), each.permission()))
            .toList(),
        request.paging(),
        Permission::createdAt,
        Permission::createdAt,
        each -> each);
  }

  Page<PublicService> listPublicServices(ListPublicServices request) {
    Pages.check(request.paging(), LARGEST_PAGE, true);
    return Pages.of(
        region.seen().services().stream()
            .map(each -> each.offer)
            .filter(Objects::nonNull)
            .filter(each -> Pages.contains(request.endpointServiceName(), each.serviceName()))
            .filter(each -> Pages.equal(request.id(), each.id()))
            .toList(),
        request.paging(),
        PublicService::createdAt,
        PublicService::createdAt,
        each -> each);
  }

  DescribeEndpointService.Description describe(DescribeEndpointService request) {
    when(absent(request.id()) == absent(request.endpointServiceName()), INVALID_PARAMETER);
    return region.seen().services().stream()
        .filter(
            each ->
                absent(request.id())
                    ? each.fullName.equals(request.endpointServiceName())
                    : each.id.equals(request.id()))
        .findFirst()
        .map(ServiceState::described)
        .orElseThrow(() -> new Refusal(RESOURCE_NOT_FOUND));
  }

  List<Quota> showQuotas(Caller caller, ShowQuotas request) {
    when(
        !absent(request.type()) && ApiValue.find(ResourceType.values(), request.type()).isEmpty(),
        INVALID_RESOURCE_TYPE);
    World seen = region.seen();
    long services =
        seen.services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(ServiceState::isHolding)
            .count();
    long endpoints =
        seen.endpoints().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(EndpointState::isHolding)
            .count();
    return Stream.of(
            new Quota(ResourceType.ENDPOINT, (int) endpoints, Setting.ENDPOINTS),
            new Quota(ResourceType.ENDPOINT_SERVICE, (int) services, Setting.ENDPOINT_SERVICES))
        .filter(each -> Pages.equal(request.type(), each.type().value()))
        .toList();
  }
}
