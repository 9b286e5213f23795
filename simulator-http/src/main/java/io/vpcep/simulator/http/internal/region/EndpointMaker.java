package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.region.RegionForm.EndpointForm;
import io.vpcep.simulator.http.internal.region.RegionForm.StatementForm;
import io.vpcep.simulator.network.Vpc;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes endpoints; it must know all of them before it makes the first. */
final class EndpointMaker {
  private final Context context;
  private final AccountMaker accounts;
  private final List<VpcSnapshot> vpcs;
  private final ServiceNames services;
  private final FreeNumbers numbers;

  EndpointMaker(
      Context context,
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
    numbers.take(form.markerId(), form.subnetId(), form.ip());
    return form;
  }

  EndpointSnapshot endpoint(EndpointForm form, Place place) {
    String id = context.id(SnapshotKind.ENDPOINT, form.id(), place);
    ServiceNames.Target target = services.target(form, place);
    EndpointStatus status = requireNonNullElse(form.status(), EndpointStatus.ACCEPTED);
    boolean dns = requireNonNullElse(form.enableDns(), false);
    Instant createdAt = requireNonNullElse(form.createdAt(), context.now());
    return new EndpointSnapshot(
        id,
        accounts.projectId(form.projectId(), form.account(), place),
        requireNonNullElseGet(form.markerId(), numbers::nextMarkerId),
        target.id(),
        target.formerName(),
        status,
        requireNonNullElse(form.acceptedBefore(), status == EndpointStatus.ACCEPTED),
        SnapshotMaker.errors(form.errorCodes()),
        form.vpcId(),
        form.subnetId(),
        address(form, place, target.type()),
        requireNonNullElse(form.ipGiven(), false),
        dns,
        requireNonNullElseGet(form.dnsNames(), () -> dnsNames(dns, id)),
        requireNonNullElse(form.enableWhitelist(), false),
        requireNonNullElse(form.whitelist(), List.of()),
        requireNonNullElseGet(form.routetables(), () -> routetables(target.type(), form.vpcId())),
        requireNonNullElse(form.description(), ""),
        requireNonNullElse(form.connectionDescription(), ""),
        requireNonNullElse(form.specificationName(), "default"),
        statements(form, target.service()),
        form.policyDocument(),
        SnapshotMaker.tags(form.tags()),
        createdAt,
        requireNonNullElse(form.updatedAt(), createdAt));
  }

  private @Nullable String address(EndpointForm form, Place place, ServiceType type) {
    if (form.ip() != null || type != ServiceType.INTERFACE) {
      return form.ip();
    }
    String subnetId = form.subnetId();
    if (subnetId == null) {
      throw place.mistake("subnet_id is missing");
    }
    String chosen = numbers.nextAddress(subnetId);
    if (chosen == null) {
      throw place.mistake("no address is free in subnet " + subnetId);
    }
    return chosen;
  }

  private List<String> dnsNames(boolean dns, String id) {
    return dns ? List.of(EndpointSnapshot.dnsName(context.config().regionName(), id)) : List.of();
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

  /** Of an endpoint to a gateway service that allows policies, every access unless given. */
  private static @Nullable List<PolicyStatement> statements(
      EndpointForm form, @Nullable ServiceSnapshot service) {
    List<StatementForm> given = form.policyStatement();
    if (given != null) {
      return given.stream().map(EndpointMaker::statement).toList();
    }
    boolean allowed =
        service != null && service.enablePolicy() && service.serviceType() == ServiceType.GATEWAY;
    return allowed ? PolicyStatement.DEFAULT : null;
  }

  private static PolicyStatement statement(StatementForm form) {
    return new PolicyStatement(
        form.effect(),
        requireNonNullElse(form.action(), List.of()),
        requireNonNullElse(form.resource(), List.of()));
  }
}
