package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0021;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3070;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.model.ApiValue;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.Permission;
import io.vpcep.simulator.model.PublicService;
import io.vpcep.simulator.model.Quota;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServiceDescription;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.request.ListConnections;
import io.vpcep.simulator.request.ListEndpointServices;
import io.vpcep.simulator.request.ListEndpoints;
import io.vpcep.simulator.request.ListPermissions;
import io.vpcep.simulator.request.ListPublicServices;
import io.vpcep.simulator.request.ShowQuotas;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        ENDPOINT_0019);
    World seen = region.seen();
    return Pages.of(
        seen.services().stream()
            .filter(each -> each.owner.projectId().equals(caller.projectId()))
            .filter(each -> Pages.contains(request.endpointServiceName(), each.fullName))
            .filter(each -> Pages.equal(request.id(), each.id))
            .filter(each -> Pages.equal(request.status(), each.status.value()))
            .toList(),
        request.paging(),
        each -> each.createdAt,
        each -> each.updatedAt,
        seen::shown);
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
        ENDPOINT_0019);
    when(
        !absent(request.markerId()) && !Pages.isNumber(request.markerId(), Integer.MAX_VALUE),
        ENDPOINT_0021);
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

  ServiceDescription describe(DescribeEndpointService request) {
    when(absent(request.id()) == absent(request.endpointServiceName()), ENDPOINT_0002);
    return region.seen().services().stream()
        .filter(
            each ->
                absent(request.id())
                    ? each.fullName.equals(request.endpointServiceName())
                    : each.id.equals(request.id()))
        .findFirst()
        .map(ServiceState::described)
        .orElseThrow(() -> new Refusal(ENDPOINT_0005));
  }

  List<Quota> showQuotas(Caller caller, ShowQuotas request) {
    when(
        !absent(request.type()) && ApiValue.find(ResourceType.values(), request.type()).isEmpty(),
        ENDPOINT_3070);
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
            new Quota(ResourceType.ENDPOINT, (int) endpoints, Setting.QUOTAS.endpoints()),
            new Quota(
                ResourceType.ENDPOINT_SERVICE, (int) services, Setting.QUOTAS.endpointServices()))
        .filter(each -> Pages.equal(request.type(), each.type().value()))
        .toList();
  }
}
