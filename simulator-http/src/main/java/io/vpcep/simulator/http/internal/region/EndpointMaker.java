package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes endpoints of their forms, which it fills in; it must know all of them before it makes the
 * first.
 */
final class EndpointMaker {
  private final DocumentContext context;
  private final AccountMaker accounts;
  private final List<VpcSnapshot> vpcs;
  private final ServiceNames services;
  private final FreeNumbers numbers;

  EndpointMaker(
      DocumentContext context,
      AccountMaker accounts,
      List<VpcSnapshot> vpcs,
      List<ServiceSnapshot> services) {
    this.context = context;
    this.accounts = accounts;
    this.vpcs = vpcs;
    this.services = new ServiceNames(services);
    this.numbers = new FreeNumbers(vpcs);
  }

  /** Holds the numbers of one that is there. */
  void note(EndpointSnapshot endpoint) {
    numbers.take(endpoint.markerId(), endpoint.subnetId(), endpoint.ip());
  }

  /** Holds the numbers that one is given. */
  EndpointForm note(EndpointForm form, Place place) {
    numbers.take(form.markerId, form.subnetId, form.ip);
    return form;
  }

  EndpointSnapshot endpoint(EndpointForm form, Place place) {
    ServiceNames.Target target = services.target(form, place);
    form.id = context.id(RegionSnapshot.Kind.ENDPOINT, form.id, place);
    form.projectId = accounts.projectId(form.projectId, form.account, place);
    form.markerId = requireNonNullElseGet(form.markerId, numbers::nextMarkerId);
    form.endpointServiceId = target.id();
    form.formerServiceName = target.formerName();
    form.ip = address(form, place, target.type());
    form.addIpv6Address(context.ids());
    form.dnsNames = requireNonNullElseGet(form.dnsNames, () -> dnsNames(form));
    form.routetables =
        requireNonNullElseGet(form.routetables, () -> routetables(target.type(), form.vpcId));
    form.createdAt = requireNonNullElse(form.createdAt, context.now());
    if (form.policyStatements == null && allowsStatements(target.service())) {
      form.policyStatements = PolicyStatement.DEFAULT;
    }
    return form.snapshot();
  }

  private @Nullable String address(EndpointForm form, Place place, ServiceType type) {
    if (form.ip != null || type != ServiceType.INTERFACE) {
      return form.ip;
    }
    String subnetId = form.subnetId;
    if (subnetId == null) {
      throw place.mistake("subnet_id is missing");
    }
    String chosen = numbers.nextAddress(subnetId);
    if (chosen == null) {
      throw place.mistake("no address is free in subnet " + subnetId);
    }
    return chosen;
  }

  private List<String> dnsNames(EndpointForm form) {
    String name = EndpointSnapshot.dnsName(context.config().regionName(), form.id);
    return form.enableDns ? List.of(name) : List.of();
  }

  private List<String> routetables(ServiceType type, String vpcId) {
    return type == ServiceType.INTERFACE
        ? List.of()
        : List.of(
            vpcs.stream()
                .map(VpcSnapshot::vpc)
                .filter(vpc -> vpc.id().equals(vpcId))
                .map(Vpc::defaultRouteTableId)
                .findFirst()
                .orElseGet(() -> context.ids().defaultRouteTable(vpcId)));
  }

  /** Whether an endpoint allows every access unless it says otherwise. */
  private static boolean allowsStatements(@Nullable ServiceSnapshot service) {
    return service != null
        && service.enablePolicy()
        && service.serviceType() == ServiceType.GATEWAY;
  }
}
