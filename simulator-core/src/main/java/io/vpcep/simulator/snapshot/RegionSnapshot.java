package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.ActiveStatus;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.clock.ClockRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that a region knows at one instant. An immutable value: two are equal if a region cannot be
 * told from the other by calls to the API.
 *
 * <p>What belongs to the test and not to the cloud is not in it: faults and rules of transitions
 * that are armed, how often a project has called of late (for the rate limit), changes that lists
 * do not show yet, and the region's settings, save for name, seed and namespace, which a region
 * that it is put into must share.
 *
 * @param regionName name of the region
 * @param seed seed of the region
 * @param accountNamespace what else the ids of the region's accounts follow from; empty unless set
 * @param takenAt the instant that its clock showed, within {@link ClockRange}
 * @param draws how much has been drawn from the seed, so that ids go on where they were
 * @param accounts accounts with their projects and users, in the order in which they came to life
 * @param vpcs the modelled network; empty if none is modelled
 * @param services endpoint services in the order of creation, the public ones first
 * @param permissions whitelist records by the id of their service, in the order in which they were
 *     added
 * @param endpoints endpoints in the order of creation
 * @param pending transitions to come, in the order in which they are due
 */
public record RegionSnapshot(
    String regionName,
    long seed,
    String accountNamespace,
    Instant takenAt,
    Draws draws,
    List<AccountSnapshot> accounts,
    List<VpcSnapshot> vpcs,
    List<ServiceSnapshot> services,
    Map<String, List<Permission>> permissions,
    List<EndpointSnapshot> endpoints,
    List<PendingSnapshot> pending) {

  /**
   * Checks the instant and copies the lists.
   *
   * @throws IllegalArgumentException if the instant is outside {@link ClockRange}
   */
  public RegionSnapshot {
    Objects.requireNonNull(regionName);
    Objects.requireNonNull(accountNamespace);
    ClockRange.require(takenAt);
    Objects.requireNonNull(draws);
    accounts = List.copyOf(accounts);
    vpcs = List.copyOf(vpcs);
    services = List.copyOf(services);
    permissions =
        permissions.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    endpoints = List.copyOf(endpoints);
    pending = List.copyOf(pending);
  }

  /** What differs in a later one. */
  public SnapshotDiff diff(RegionSnapshot later) {
    return SnapshotDiff.between(this, later);
  }

  /** The whitelist records of a service, in the order in which they were added. */
  public List<Permission> permissionsOf(String serviceId) {
    return permissions.getOrDefault(serviceId, List.of());
  }

  /** The endpoint service with an id, as its owner sees it; public services are among them. */
  public Optional<EndpointService> service(String id) {
    return find(services, id)
        .map(service -> service.forOwner((int) countConnected(service.id()), ids().servicePool()));
  }

  private long countConnected(String serviceId) {
    return endpoints.stream()
        .filter(each -> each.endpointServiceId().equals(serviceId) && each.connected())
        .count();
  }

  /** The endpoint with an id, as its owner sees it. */
  public Optional<Endpoint> endpoint(String id) {
    return find(endpoints, id)
        .map(
            endpoint ->
                endpoint.forOwner(
                    nameOfServiceOf(endpoint),
                    standing(endpoint.projectId()),
                    ids().endpointPool()));
  }

  /** The full name of the service of an endpoint: as it is, or as it was when it went. */
  public String nameOfServiceOf(EndpointSnapshot endpoint) {
    String former = endpoint.formerServiceName();
    return former == null
        ? find(services, endpoint.endpointServiceId()).orElseThrow().serviceName()
        : former;
  }

  private ActiveStatus standing(String projectId) {
    return accounts.stream()
        .filter(each -> each.projects().stream().anyMatch(own -> own.id().equals(projectId)))
        .map(each -> each.account().status())
        .findFirst()
        .orElse(ActiveStatus.ACTIVE);
  }

  private static <T extends ResourceSnapshot> Optional<T> find(List<T> all, String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The ids that follow from the seed. */
  public SeededIds ids() {
    return new SeededIds(seed, accountNamespace);
  }
}
