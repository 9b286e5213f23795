package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.http.internal.region.RegionForm.AccessKeyForm;
import io.vpcep.simulator.http.internal.region.RegionForm.AccountForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PermissionForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PolicyForm;
import io.vpcep.simulator.http.internal.region.RegionForm.PortForm;
import io.vpcep.simulator.http.internal.region.RegionForm.ProjectForm;
import io.vpcep.simulator.http.internal.region.RegionForm.RouteForm;
import io.vpcep.simulator.http.internal.region.RegionForm.RouteTableForm;
import io.vpcep.simulator.http.internal.region.RegionForm.SubnetForm;
import io.vpcep.simulator.http.internal.region.RegionForm.UserForm;
import io.vpcep.simulator.http.internal.region.RegionForm.VpcForm;
import io.vpcep.simulator.snapshot.AccountSnapshot;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document of a snapshot; everything is in it, passwords and secret keys too. Faults and
 * steps are the test's, and not in a snapshot.
 */
final class FormMaker {
  private final RegionSnapshot snapshot;
  private final @Nullable String tokenKey;

  private FormMaker(RegionSnapshot snapshot, @Nullable String tokenKey) {
    this.snapshot = snapshot;
    this.tokenKey = tokenKey;
  }

  static RegionForm form(RegionSnapshot snapshot, @Nullable String tokenKey) {
    return new FormMaker(snapshot, tokenKey).form();
  }

  private RegionForm form() {
    return new RegionForm(
        RegionForm.VERSION,
        snapshot.regionName(),
        snapshot.seed(),
        snapshot.accountNamespace(),
        tokenKey,
        snapshot.takenAt(),
        snapshot.draws(),
        all(snapshot.accounts(), FormMaker::account),
        all(snapshot.vpcs(), FormMaker::vpc),
        services(ServiceSnapshot::open, each -> new PublicServiceForm(each, permissions(each))),
        services(each -> !each.open(), each -> new ServiceForm(each, permissions(each))),
        all(snapshot.endpoints(), this::endpoint),
        snapshot.pending(),
        null,
        null);
  }

  /** The entry of a service or an endpoint. */
  static Object entry(RegionSnapshot snapshot, ResourceSnapshot resource) {
    FormMaker maker = new FormMaker(snapshot, null);
    return resource instanceof EndpointSnapshot endpoint
        ? maker.endpoint(endpoint)
        : maker.service((ServiceSnapshot) resource);
  }

  private Object service(ServiceSnapshot service) {
    return service.open()
        ? new PublicServiceForm(service, permissions(service))
        : new ServiceForm(service, permissions(service));
  }

  private EndpointForm endpoint(EndpointSnapshot endpoint) {
    return new EndpointForm(endpoint, snapshot.nameOfServiceOf(endpoint));
  }

  private static <T, F> List<F> all(List<T> items, Function<T, F> form) {
    return items.stream().map(form).toList();
  }

  /** A list that is left out if nothing is in it. */
  private static <T, F> @Nullable List<F> some(List<T> items, Function<T, F> form) {
    return items.isEmpty() ? null : all(items, form);
  }

  private <F> List<F> services(
      Predicate<ServiceSnapshot> which, Function<ServiceSnapshot, F> form) {
    return all(snapshot.services().stream().filter(which).toList(), form);
  }

  private static AccountForm account(AccountSnapshot snapshot) {
    return new AccountForm(
        snapshot.account().name(),
        snapshot.account().id(),
        List.of(snapshot.account().status()),
        all(snapshot.projects(), project -> new ProjectForm(project.name(), project.id())),
        some(snapshot.users(), FormMaker::user));
  }

  private static UserForm user(AccountSnapshot.UserSnapshot snapshot) {
    return new UserForm(
        snapshot.user().name(),
        snapshot.user().id(),
        snapshot.password(),
        some(
            snapshot.accessKeys(),
            key -> new AccessKeyForm(key.id(), key.secret(), key.securityToken())),
        some(snapshot.user().policies(), FormMaker::policy));
  }

  /** The actions are a set: sorted, so that equal states are equal documents. */
  private static PolicyForm policy(Policy policy) {
    return new PolicyForm(
        policy.effect().name().toLowerCase(Locale.ROOT),
        policy.actions().stream().sorted().toList());
  }

  private static VpcForm vpc(VpcSnapshot snapshot) {
    return new VpcForm(
        snapshot.vpc().id(),
        snapshot.vpc().projectId(),
        snapshot.vpc().cidr(),
        snapshot.vpc().defaultRouteTableId(),
        some(snapshot.subnets(), subnet -> new SubnetForm(subnet.id(), subnet.cidr())),
        some(snapshot.ports(), port -> new PortForm(port.id(), port.serverType())),
        some(snapshot.routeTables(), table -> new RouteTableForm(table.id())),
        some(snapshot.routes(), RouteForm::new));
  }

  private List<PermissionForm> permissions(ServiceSnapshot service) {
    return all(snapshot.permissionsOf(service.id()), FormMaker::permission);
  }

  private static PermissionForm permission(Permission record) {
    return new PermissionForm(
        record.id(),
        record.permission(),
        record.permissionType(),
        record.description(),
        record.createdAt());
  }
}
