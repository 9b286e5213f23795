package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param takenAt the instant that its clock showed
 * @param draws how much has been drawn from the seed, so that ids go on where they were
 * @param accounts accounts with their projects and users, in the order in which they came to life
 * @param vpcs the modelled network; empty if none is modelled
 * @param services endpoint services in the order of creation, the public ones first
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
    List<EndpointSnapshot> endpoints,
    List<PendingSnapshot> pending) {

  /** Copies the lists. */
  public RegionSnapshot {
    Objects.requireNonNull(regionName);
    Objects.requireNonNull(accountNamespace);
    Objects.requireNonNull(takenAt);
    Objects.requireNonNull(draws);
    accounts = List.copyOf(accounts);
    vpcs = List.copyOf(vpcs);
    services = List.copyOf(services);
    endpoints = List.copyOf(endpoints);
    pending = List.copyOf(pending);
  }

  /** What differs in a later one. */
  public SnapshotDiff diff(RegionSnapshot later) {
    return SnapshotDiff.between(this, later);
  }

  /** The endpoint service with an id, as its owner sees it; public services are among them. */
  public Optional<EndpointService> service(String id) {
    return services.stream()
        .map(ServiceSnapshot::service)
        .filter(service -> service.id().equals(id))
        .findFirst();
  }

  /** The endpoint with an id, as its owner sees it. */
  public Optional<Endpoint> endpoint(String id) {
    return endpoints.stream()
        .map(EndpointSnapshot::endpoint)
        .filter(endpoint -> endpoint.id().equals(id))
        .findFirst();
  }
}
