package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a snapshot of a document. What the document leaves out is chosen by the region, or is what
 * the region has: see docs/region-document.md.
 */
final class SnapshotMaker {
  private final RegionParts document;
  private final RegionSnapshot base;
  private final TransitionDelays delays;
  private final boolean adding;
  private final DocumentContext context;
  private final AccountMaker accounts;

  /**
   * For one document and one region.
   *
   * @param base what the region has
   * @param adding whether all that the region has stays
   */
  SnapshotMaker(RegionParts document, RegionSnapshot base, SimulatorConfig config, boolean adding) {
    this.document = document;
    this.base = base;
    this.delays = config.transitionDelays();
    this.adding = adding;
    Instant now = adding ? base.takenAt() : document.now().orElse(base.takenAt());
    this.context = new DocumentContext(config, now, new PlacesById(), adding ? base : null);
    this.accounts = new AccountMaker(base, context);
  }

  /** A refusal as a mistake in the document. */
  DocumentException mistake(SnapshotRefusedException refusal) {
    Place place = context.places().find(refusal.kind(), refusal.id());
    return place == null
        ? document.top().mistake(String.valueOf(refusal.getMessage()))
        : place.mistake(refusal.reason());
  }

  /** Who cannot log in to what the region shall have. */
  List<LockedOut> lockedOut() {
    return accounts.lockedOut();
  }

  /**
   * What the region shall have.
   *
   * @throws DocumentException if the document contradicts itself
   */
  RegionSnapshot snapshot() {
    accounts.take(
        kept(base.accounts(), document.have(RegionForm::accounts)),
        document.each("accounts", RegionForm::accounts, accounts::account));
    List<VpcSnapshot> vpcs = kept(base.vpcs(), document.have(RegionForm::vpcs));
    NetworkMaker network = new NetworkMaker(context);
    vpcs.addAll(document.each("vpcs", RegionForm::vpcs, network::vpc));
    ServiceMaker maker = new ServiceMaker(context, accounts);
    List<ServiceSnapshot> services = services(maker);
    Map<String, List<Permission>> permissions = permissions(maker, services);
    List<EndpointSnapshot> endpoints =
        adding ? new ArrayList<>(base.endpoints()) : new ArrayList<>();
    EndpointMaker endpointMaker = new EndpointMaker(context, accounts, vpcs, services);
    endpoints.forEach(endpointMaker::note);
    document.each("endpoints", RegionForm::endpoints, endpointMaker::note);
    endpoints.addAll(document.each("endpoints", RegionForm::endpoints, endpointMaker::endpoint));
    return new RegionSnapshot(
        document.regionName().orElse(base.regionName()),
        document.seed().orElse(base.seed()),
        document.accountNamespace().orElse(base.accountNamespace()),
        context.now(),
        adding ? base.draws() : document.draws().orElse(base.draws()),
        accounts.all(services, endpoints),
        vpcs,
        services,
        permissions,
        endpoints,
        pending(services, endpoints));
  }

  /** What stays of a section of the region that the document may have too. */
  private <T> List<T> kept(List<T> there, boolean given) {
    return adding || !given ? new ArrayList<>(there) : new ArrayList<>();
  }

  /** The public ones first. */
  private List<ServiceSnapshot> services(ServiceMaker maker) {
    List<ServiceSnapshot> services =
        kept(
            base.services().stream()
                .filter(ServiceSnapshot::open)
                .map(this::notLaterThanNow)
                .toList(),
            document.have(RegionForm::publicServices));
    services.addAll(
        document.each("public_services", RegionForm::publicServices, maker::publicService));
    if (adding) {
      base.services().stream().filter(service -> !service.open()).forEach(services::add);
    }
    services.addAll(document.each("services", RegionForm::services, maker::service));
    return services;
  }

  /** The operator's services go along with a clock that goes back. */
  private ServiceSnapshot notLaterThanNow(ServiceSnapshot service) {
    return service.with(
        draft -> {
          draft.createdAt = earlier(service.createdAt(), context.now());
          draft.updatedAt = earlier(service.updatedAt(), context.now());
        });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Map<String, List<Permission>> permissions(
      ServiceMaker maker, List<ServiceSnapshot> services) {
    Map<String, List<Permission>> permissions = new HashMap<>(maker.permissions());
    base.permissions().forEach(permissions::putIfAbsent);
    permissions.keySet().retainAll(services.stream().map(ServiceSnapshot::id).toList());
    return permissions;
  }

  /** What is under way without an end takes the region's shortest delay from now. */
  private List<RegionSnapshot.Pending> pending(
      List<ServiceSnapshot> services, List<EndpointSnapshot> endpoints) {
    List<RegionSnapshot.Pending> all = adding ? new ArrayList<>(base.pending()) : new ArrayList<>();
    all.addAll(document.each("pending", RegionForm::pending, this::pending));
    Set<String> known = new HashSet<>();
    all.forEach(each -> known.add(each.resourceId()));
    Stream.concat(services.stream(), endpoints.stream())
        .filter(resource -> !known.contains(resource.id()))
        .forEach(resource -> resource.step().map(step -> end(resource, step)).ifPresent(all::add));
    return all;
  }

  private RegionSnapshot.Pending pending(RegionSnapshot.Pending pending, Place place) {
    context.places().put(RegionSnapshot.Kind.PENDING, pending.resourceId(), place);
    return pending;
  }

  private RegionSnapshot.Pending end(ResourceSnapshot resource, TransitionStep step) {
    Optional<Instant> due = SimulatorClock.Range.later(context.now(), delays.of(step).min());
    return new RegionSnapshot.Pending(resource.id(), due.orElse(null), 0, null);
  }
}
