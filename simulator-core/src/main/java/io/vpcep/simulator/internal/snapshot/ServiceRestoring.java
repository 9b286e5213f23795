package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.tag.Tag;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.rule.BackendRules;
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
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;

/** Puts endpoint services back, by the rules of their creation. */
final class ServiceRestoring {
  private final RegionState state;
  private final RegionSnapshot snapshot;
  private final Checks.Unique ids;
  private final PortUse livePorts;

  ServiceRestoring(RegionState state, RegionSnapshot snapshot, Checks.Unique ids) {
    this.state = state;
    this.snapshot = snapshot;
    this.ids = ids;
    this.livePorts = new PortUse(state.config().dialect().get(Trait.PORT_CONFLICTS));
  }

  void restore() {
    snapshot.services().forEach(this::restore);
    for (String serviceId : snapshot.permissions().keySet()) {
      Checks.of(RegionSnapshot.Kind.ENDPOINT_SERVICE, serviceId)
          .require(
              state.services().find(serviceId).isPresent(),
              "there are whitelist records for it, but it does not exist");
    }
  }

  private void restore(ServiceSnapshot service) {
    Checks checks = Checks.of(RegionSnapshot.Kind.ENDPOINT_SERVICE, service.id());
    checks.requireUuid();
    ids.add(checks, service.id(), "resource");
    checks.requireTimes(service.createdAt(), service.updatedAt(), snapshot.takenAt());
    checks.require(
        service.errors().isEmpty() == (service.status() != ServiceStatus.FAILED),
        "it must have an error if it has failed, and none otherwise");
    checkOffer(checks, service);
    checks.fitting(() -> checkContent(service));
    checks.require(
        state.services().findByFullName(service.serviceName()).isEmpty(),
        "there is another service " + service.serviceName());
    String domainId = checks.requireOwner(state.directory(), service.projectId());
    checkPorts(checks, service);
    state.services().put(service);
    snapshot.permissionsOf(service.id()).forEach(record -> restore(record, service.id(), domainId));
  }

  private void checkOffer(Checks checks, ServiceSnapshot service) {
    boolean operators = service.projectId().equals(state.ids().operatorProject());
    checks.require(
        service.open() == operators,
        "public services, and no others, belong to the operator's project");
    if (service.open()) {
      checks.fitting(() -> Operator.requireName(service.serviceName()));
    } else {
      checks.require(
          service.serviceType() == ServiceType.INTERFACE, "only public services can be gateways");
      checkName(checks, service);
    }
  }

  private void checkName(Checks checks, ServiceSnapshot service) {
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
          name.equals(ServiceSnapshot.fullName(region, null, service.id())),
          "its full name must be " + start + "NAME" + end + ", not " + Texts.shown(name));
    }
  }

  private void checkContent(ServiceSnapshot service) {
    Dialect dialect = state.config().dialect();
    IdRules.requireVpcId(service.vpcId());
    checkBackend(service);
    IdRules.checkVipPortId(service.vipPortId());
    if (service.vipPortId() != null && service.serverType() != ServerType.VIP) {
      throw new IllegalArgumentException("vip_port_id is for server type VIP only");
    }
    PortRules.requireMappings(
        service.ports().stream().map(ServiceRestoring::spec).toList(), dialect);
    checkTags(service.tags(), dialect);
    DescriptionRules.check(service.description());
  }

  private static void checkBackend(ServiceSnapshot service) {
    if (service.ip() == null) {
      IdRules.requirePortId(service.portId());
    } else if (service.portId() != null || !BackendRules.isAddress(service.ip())) {
      throw new IllegalArgumentException(
          "ip must be an IPv4 address or a domain name, in place of port_id");
    }
  }

  /** Only a failed service may share ports: they were free while its failed deletion went on. */
  private void checkPorts(Checks checks, ServiceSnapshot service) {
    if (service.status() != ServiceStatus.FAILED && !service.deleting()) {
      checks.fitting(
          () -> PortRules.requireFree(livePorts, service.id(), service.backend(), service.ports()));
      livePorts.hold(service);
    }
  }

  static void checkTags(List<Tag> tags, Dialect dialect) {
    TagRules.check(tags.stream().map(tag -> new TagSpec(tag.key(), tag.value())).toList(), dialect);
  }

  private static PortSpec spec(PortMapping mapping) {
    return new PortSpec(mapping.clientPort(), mapping.serverPort(), mapping.protocol().value());
  }

  private void restore(Permission record, String serviceId, String ownerId) {
    Checks checks = Checks.of(RegionSnapshot.Kind.PERMISSION, record.id());
    checks.requireUuid();
    ids.add(checks, record.id(), "resource");
    checks.requireTimes(record.createdAt(), record.createdAt(), snapshot.takenAt());
    checks.fitting(() -> DescriptionRules.check(record.description()));
    checks.fitting(
        () -> {
          String account = WhitelistRules.subject(record.permission(), record.permissionType());
          checks.require(
              WhitelistRules.isListed(account, ownerId, state.config().dialect()),
              "a whitelist record cannot name the owner of the service");
          checks.require(
              !state.whitelists().contains(serviceId, account),
              "there is another whitelist record for " + record.permission());
          state.whitelists().add(serviceId, account, record);
        });
  }
}
