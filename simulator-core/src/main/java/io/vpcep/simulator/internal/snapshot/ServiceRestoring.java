package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.PortRules;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.rule.TagRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.rule.WhitelistRules;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.internal.state.PortUse;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.StoredService.Offer;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.Permission;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.Tag;
import io.vpcep.simulator.request.PortSpec;
import io.vpcep.simulator.request.TagSpec;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.time.Instant;
import java.util.List;

/** Puts endpoint services back, by the rules of their creation. */
final class ServiceRestoring {
  private final RegionState state;
  private final Instant now;
  private final Checks.Unique ids;
  private final PortUse livePorts;

  ServiceRestoring(RegionState state, Instant now, Checks.Unique ids) {
    this.state = state;
    this.now = now;
    this.ids = ids;
    this.livePorts = new PortUse(state.config().dialect().get(Trait.PORT_CONFLICTS));
  }

  void restore(List<ServiceSnapshot> services) {
    services.forEach(this::restore);
  }

  private void restore(ServiceSnapshot snapshot) {
    EndpointService service = snapshot.service();
    Checks checks = Checks.of(SnapshotKind.ENDPOINT_SERVICE, service.id());
    checks.requireUuid();
    ids.add(checks, service.id(), "resource");
    checks.requireTimes(service.createdAt(), service.updatedAt(), now);
    checks.require(
        service.errors().isEmpty() == (service.status() != ServiceStatus.FAILED),
        "it must have an error if it has failed, and none otherwise");
    checkOffer(checks, snapshot);
    checks.fitting(() -> checkContent(service));
    checks.require(
        state.services().findByFullName(service.serviceName()).isEmpty(),
        "there is another service " + service.serviceName());
    String domainId = owner(checks, service.projectId());
    StoredService stored = stored(snapshot, domainId);
    checkPorts(checks, stored);
    state.services().put(stored);
    snapshot.permissions().forEach(record -> restore(record, service.id(), domainId));
  }

  private void checkOffer(Checks checks, ServiceSnapshot snapshot) {
    EndpointService service = snapshot.service();
    boolean operators = service.projectId().equals(Operator.caller(state).projectId());
    checks.require(
        snapshot.open() == operators,
        "the operator's project has the public services, all of them");
    if (snapshot.open()) {
      checks.fitting(() -> Operator.requireName(service.serviceName()));
    } else {
      checks.require(
          service.serviceType() == ServiceType.INTERFACE && !service.enablePolicy(),
          "only public services can be gateways or allow policies");
      checkName(checks, service);
    }
  }

  private void checkName(Checks checks, EndpointService service) {
    String region = state.config().regionName();
    String name = service.serviceName();
    String start = region + ".";
    String end = "." + service.id();
    if (name.startsWith(start)
        && name.endsWith(end)
        && name.length() > start.length() + end.length()) {
      String own = name.substring(start.length(), name.length() - end.length());
      checks.fitting(() -> ServiceRules.checkName(own));
    } else {
      checks.require(
          name.equals(ServiceRules.fullName(region, null, service.id())),
          "its full name must be " + start + "NAME" + end + ", not " + Texts.shown(name));
    }
  }

  private void checkContent(EndpointService service) {
    Dialect dialect = state.config().dialect();
    IdRules.requireVpcId(service.vpcId());
    IdRules.requirePortId(service.portId());
    IdRules.checkVipPortId(service.vipPortId());
    if (service.vipPortId() != null && service.serverType() != ServerType.VIP) {
      throw new IllegalArgumentException("vip_port_id is for server type VIP only");
    }
    PortRules.requireMappings(
        service.ports().stream().map(ServiceRestoring::spec).toList(), dialect);
    checkTags(service.tags(), dialect);
    DescriptionRules.check(service.description());
  }

  /** Only a failed service may share ports: they were free while its failed deletion went on. */
  private void checkPorts(Checks checks, StoredService service) {
    if (service.status() != ServiceStatus.FAILED && !service.deleting()) {
      ServiceContent content = service.content();
      checks.fitting(
          () -> PortRules.requireFree(livePorts, service.id(), content.portId(), content.ports()));
      livePorts.hold(service);
    }
  }

  static void checkTags(List<Tag> tags, Dialect dialect) {
    TagRules.check(tags.stream().map(tag -> new TagSpec(tag.key(), tag.value())).toList(), dialect);
  }

  private static PortSpec spec(PortMapping mapping) {
    return new PortSpec(mapping.clientPort(), mapping.serverPort(), mapping.protocol().value());
  }

  private String owner(Checks checks, String projectId) {
    return state
        .directory()
        .findProject(projectId)
        .map(Project::accountId)
        .orElseThrow(() -> checks.refusal("there is no project " + projectId));
  }

  private StoredService stored(ServiceSnapshot snapshot, String domainId) {
    EndpointService service = snapshot.service();
    return new StoredService(
        service.id(),
        state.source().nextSequence(),
        service.projectId(),
        domainId,
        new Offer(snapshot.open(), snapshot.owner(), snapshot.charge()),
        service.serviceType(),
        service.serverType(),
        service.vpcId(),
        service.serviceName(),
        new ServiceContent(
            service.portId(),
            service.vipPortId(),
            service.approvalEnabled(),
            service.ports(),
            service.tcpProxy(),
            service.tags(),
            service.description(),
            service.enablePolicy()),
        service.status(),
        service.errors(),
        service.createdAt(),
        service.updatedAt());
  }

  private void restore(Permission record, String serviceId, String ownerId) {
    Checks checks = Checks.of(SnapshotKind.PERMISSION, record.id());
    checks.requireUuid();
    ids.add(checks, record.id(), "resource");
    checks.requireTimes(record.createdAt(), record.createdAt(), now);
    checks.fitting(() -> DescriptionRules.check(record.description()));
    checks.fitting(
        () -> {
          String account = WhitelistRules.subject(record.permission(), record.permissionType());
          checks.require(!account.equals(ownerId), "the owner is never listed");
          checks.require(
              !state.whitelists().contains(serviceId, account),
              "there is another record for " + record.permission());
          state.whitelists().add(serviceId, account, record);
        });
  }
}
