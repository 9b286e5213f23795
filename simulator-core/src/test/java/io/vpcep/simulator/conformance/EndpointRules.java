package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.conformance.Shapes.isUuid;
import static io.vpcep.simulator.error.ErrorCode.ACCESS_WHITELIST_FULL;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ROUTE_TABLE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SPECIFICATION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SERVICE_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_SUBNET_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_WHITELISTED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SPECIFICATION_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SUBNET_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SUBNET_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.VPC_NOT_FOUND;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.step.TransitionStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Creation and deletion of endpoints. */
final class EndpointRules {
  private static final Cidr UNKNOWN_SUBNET = Cidr.parse("192.168.0.0/16");

  private final Region region;
  private final Reading reading;
  // Where no network is modelled, learnt from the first answer.
  private final Map<String, String> defaultTables = new HashMap<>();

  EndpointRules(Region region) {
    this.region = region;
    this.reading = region.reading;
  }

  Endpoint create(Caller caller, CreateEndpoint request, Drawn drawn) {
    List<Tag> tags = checkShape(request);
    ServiceState service =
        region
            .truth()
            .service(request.endpointServiceId())
            .orElseThrow(() -> new Refusal(SERVICE_NOT_FOUND));
    boolean gateway = service.type() == ServiceType.GATEWAY;
    checkNetwork(caller, request, gateway);
    if (reading.current()) {
      Policies.checkAllowed(service, request.policyStatements(), reading.document(request));
    }
    when(!mayConnect(caller, service), NOT_WHITELISTED);
    when(!service.is(ServiceStatus.AVAILABLE) || region.isFresh(service), SERVICE_NOT_AVAILABLE);
    List<String> tables = gateway ? tables(request) : List.of();
    if (gateway) {
      when(tables.stream().anyMatch(table -> isTaken(service.id, table, "")), ROUTE_TABLE_IN_USE);
    } else {
      checkAddress(request);
    }
    when(used(caller) >= Setting.ENDPOINTS, QUOTA_EXCEEDED);
    return add(caller, request, service, tables, tags, drawn);
  }

  private List<Tag> checkShape(CreateEndpoint request) {
    when(absent(request.endpointServiceId()), MISSING_SERVICE_ID);
    when(!isUuid(request.endpointServiceId()), INVALID_SERVICE_ID);
    when(absent(request.vpcId()), MISSING_VPC_ID);
    when(!isUuid(request.vpcId()), INVALID_VPC_ID);
    when(!absent(request.subnetId()) && !isUuid(request.subnetId()), INVALID_SUBNET_ID);
    when(
        !absent(request.portIp()) && !Shapes.isAddress(request.portIp()),
        reading.codes().addressForm());
    checkAccess(request.whitelist(), reading);
    when(!orEmpty(request.routetables()).stream().allMatch(Shapes::isUuid), INVALID_ROUTE_TABLE_ID);
    List<Tag> tags = Shapes.tags(request.tags(), reading);
    if (reading.sdk()) {
      checkIpv6(request);
    }
    if (reading.current()) {
      Shapes.checkDescription(request.description());
      checkSpecification(request.specificationName());
      Policies.checkAtMostOne(request.policyStatements(), reading.document(request));
    }
    return tags;
  }

  private void checkIpv6(CreateEndpoint request) {
    when(
        !absent(request.ipVersion()) && !List.of("ipv4", "dualstack").contains(request.ipVersion()),
        INVALID_PARAMETER);
    when(
        !absent(request.ipv6Address()) && !request.ipv6Address().equals("2001:db8::7"),
        reading.codes().addressForm());
  }

  private static void checkSpecification(@Nullable String name) {
    if (!absent(name) && !name.equals("default") && !name.equals("professional")) {
      throw new Refusal(
          name.matches("[\\w-]{1,64}") ? SPECIFICATION_NOT_FOUND : INVALID_SPECIFICATION);
    }
  }

  /** The rules of an access whitelist. */
  static void checkAccess(@Nullable List<String> entries, Reading reading) {
    when(!orEmpty(entries).stream().allMatch(Shapes::isNetwork), reading.codes().access());
    when(orEmpty(entries).size() > Setting.QUOTAS.accessWhitelistEntries(), ACCESS_WHITELIST_FULL);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private void checkNetwork(Caller caller, CreateEndpoint request, boolean gateway) {
    Optional<Vpc> vpc = region.network.flatMap(network -> network.vpc(request.vpcId()));
    when(
        region.network.isPresent()
            && vpc.filter(each -> each.projectId().equals(caller.projectId())).isEmpty(),
        VPC_NOT_FOUND);
    when(!gateway && absent(request.subnetId()), MISSING_SUBNET_ID);
    if (region.network.isEmpty()) {
      return;
    }
    SampleNetwork network = region.network.get();
    if (gateway) {
      when(
          !orEmpty(request.routetables()).stream()
              .allMatch(table -> network.hasTable(request.vpcId(), table)),
          ROUTE_TABLE_NOT_FOUND);
    } else {
      Subnet subnet =
          network.subnet(request.subnetId()).orElseThrow(() -> new Refusal(SUBNET_NOT_FOUND));
      when(!subnet.vpcId().equals(request.vpcId()), SUBNET_NOT_IN_VPC);
      when(
          !absent(request.portIp()) && !isHost(request.portIp(), subnet.cidr()),
          reading.codes().addressOutside());
    }
    when(network.overlaps(request.vpcId(), reading.reserved()), INVALID_CIDR);
  }

  private static boolean isHost(String address, Cidr cidr) {
    long number = Shapes.number(address);
    return number >= cidr.first() + 2 && number < cidr.last();
  }

  private static boolean mayConnect(Caller caller, ServiceState service) {
    Set<String> letIn = Set.of("*", "iam:domain::*", "iam:domain::" + caller.domainId());
    return service.offer != null
        || service.owner.domainId().equals(caller.domainId())
        || service.permissions.stream()
            .filter(each -> each.permissionType() == Permission.Type.DOMAIN_ID)
            .anyMatch(each -> letIn.contains(each.permission()));
  }

  private void checkAddress(CreateEndpoint request) {
    Set<String> taken = takenAddresses(request.subnetId());
    if (!absent(request.portIp())) {
      when(taken.contains(request.portIp()), reading.codes().addressTaken());
      return;
    }
    Cidr cidr = cidr(request.subnetId());
    when(
        LongStream.range(cidr.first() + 2, cidr.last())
            .mapToObj(Cidr::text)
            .allMatch(taken::contains),
        PORT_CREATION_FAILED);
  }

  private Set<String> takenAddresses(@Nullable String subnetId) {
    return region.truth().endpoints().stream()
        .filter(EndpointState::isHolding)
        .filter(each -> Objects.equals(each.subnetId, subnetId))
        .map(each -> each.address)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Cidr cidr(@Nullable String subnetId) {
    return region
        .network
        .flatMap(network -> network.subnet(subnetId))
        .map(Subnet::cidr)
        .orElse(UNKNOWN_SUBNET);
  }

  private List<String> tables(CreateEndpoint request) {
    if (!orEmpty(request.routetables()).isEmpty()) {
      return request.routetables().stream().distinct().toList();
    }
    String table =
        region
            .network
            .flatMap(network -> network.vpc(request.vpcId()))
            .map(Vpc::defaultRouteTableId)
            .orElse(defaultTables.get(request.vpcId()));
    return table == null ? List.of() : List.of(table);
  }

  /** Whether another endpoint to a service uses a route table. */
  boolean isTaken(String serviceId, String table, String self) {
    return region
        .truth()
        .connections(serviceId)
        .filter(each -> !each.id.equals(self) && each.isHolding())
        .anyMatch(each -> each.tables.contains(table));
  }

  private long used(Caller caller) {
    return region.truth().endpoints().stream()
        .filter(each -> each.owner.projectId().equals(caller.projectId()))
        .filter(EndpointState::isHolding)
        .count();
  }

  private Endpoint add(
      Caller caller,
      CreateEndpoint request,
      ServiceState service,
      List<String> tables,
      List<Tag> tags,
      Drawn drawn) {
    Endpoint answer = drawn.endpoint();
    checkDrawn(answer);
    EndpointState endpoint =
        new EndpointState(
            answer.id(), caller, answer.markerId(), service, region.now(), answer.endpointPoolId());
    endpoint.vpcId = request.vpcId();
    endpoint.tags = tags;
    if (endpoint.isGateway()) {
      endpoint.tables = tables.isEmpty() ? learn(request, answer) : tables;
    } else {
      connect(endpoint, request, drawn);
    }
    if (reading.current()) {
      endpoint.description = Objects.requireNonNullElse(request.description(), "");
      endpoint.specification = Objects.requireNonNullElse(request.specificationName(), "default");
    }
    if (reading.sdk()) {
      endpoint.publicBorderGroup =
          absent(request.publicBorderGroup()) ? null : request.publicBorderGroup();
    }
    Policies.begin(endpoint, service, request, reading);
    region.truth().add(endpoint);
    if (service.approval) {
      endpoint.status = EndpointStatus.PENDING_ACCEPTANCE;
    } else {
      region.begin(TransitionStep.ENDPOINT_CREATION, endpoint);
    }
    return endpoint.shown(region.truth().standing(caller.domainId()));
  }

  private void checkDrawn(Endpoint answer) {
    Difference.when(
        !isUuid(answer.id()) || region.truth().endpoint(answer.id()).isPresent(),
        () -> "an id that is malformed or taken: " + answer.id());
    Difference.when(
        answer.markerId() < 1
            || region.truth().endpoints().stream()
                .anyMatch(each -> each.markerId == answer.markerId()),
        () -> "a marker id that is out of range or taken: " + answer.markerId());
  }

  private List<String> learn(CreateEndpoint request, Endpoint answer) {
    Difference.when(
        answer.routetables().size() != 1 || !isUuid(answer.routetables().get(0)),
        () -> "not one default route table: " + answer.routetables());
    defaultTables.put(request.vpcId(), answer.routetables().get(0));
    return answer.routetables();
  }

  private void connect(EndpointState endpoint, CreateEndpoint request, Drawn drawn) {
    endpoint.subnetId = request.subnetId();
    endpoint.dns = Boolean.TRUE.equals(request.enableDns());
    endpoint.accessEnforced = Boolean.TRUE.equals(request.enableWhitelist());
    endpoint.access = orEmpty(request.whitelist());
    if (reading.sdk()) {
      connectIpv6(endpoint, request, drawn);
    }
    endpoint.addressGiven = !absent(request.portIp());
    if (endpoint.addressGiven) {
      endpoint.address = request.portIp();
      return;
    }
    String address = drawn.address(endpoint.id);
    Difference.when(
        address == null
            || !isHost(address, cidr(request.subnetId()))
            || takenAddresses(request.subnetId()).contains(address),
        () -> "an address that is taken or outside of the subnet: " + address);
    endpoint.address = address;
  }

  private void connectIpv6(EndpointState endpoint, CreateEndpoint request, Drawn drawn) {
    endpoint.ipVersion =
        ApiValue.find(Endpoint.IpVersion.values(), request.ipVersion()).orElse(null);
    if (!absent(request.ipv6Address())) {
      endpoint.ipv6Address = request.ipv6Address();
    } else if (endpoint.ipVersion == Endpoint.IpVersion.DUALSTACK) {
      String address = drawn.endpoint().ipv6Address();
      Difference.when(
          address == null
              || region.truth().endpoints().stream()
                  .anyMatch(each -> address.equals(each.ipv6Address)),
          () -> "an IPv6 address that is missing or taken: " + address);
      endpoint.ipv6Address = address;
    }
  }

  Done delete(Caller caller, String id) {
    EndpointState endpoint = region.endpoint(caller, id);
    when(endpoint.is(EndpointStatus.DELETING), ENDPOINT_BEING_DELETED);
    region.begin(TransitionStep.ENDPOINT_DELETION, endpoint);
    return new Done(id);
  }
}
