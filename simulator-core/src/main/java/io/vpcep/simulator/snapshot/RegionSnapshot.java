package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a region knows at one instant. An immutable value: two are equal if calls to the API
 * cannot tell their regions apart.
 *
 * <p>Not in it are: armed faults and rules of transitions, the calls that count for the rate limit,
 * changes that lists do not show yet, and the configuration, but for name, seed and account
 * namespace, which a region that it is put into must have too.
 *
 * @param regionName name of the region
 * @param seed seed of the region
 * @param accountNamespace text from which the ids of its accounts follow, with the seed; empty
 *     unless set
 * @param takenAt the instant that its clock showed, within {@link SimulatorClock.Range}
 * @param draws how much has been drawn from the seed, so that ids go on where they were
 * @param accounts accounts with their projects and users, in the order in which they were created
 * @param vpcs the modelled network; empty if none is modelled
 * @param services endpoint services in the order of creation, the public ones first
 * @param permissions whitelist records by the id of their service, in the order in which they were
 *     added
 * @param endpoints endpoints in the order of creation
 * @param pending steps under way, in the order in which they are due
 */
@Stable
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
    List<Pending> pending) {

  /**
   * Checks the instant and copies the lists.
   *
   * @throws IllegalArgumentException if the instant is outside {@link SimulatorClock.Range}
   */
  public RegionSnapshot {
    Objects.requireNonNull(regionName);
    Objects.requireNonNull(accountNamespace);
    SimulatorClock.Range.require(takenAt);
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

  /** What differs in a later snapshot. */
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
        .map(
            service ->
                service.forOwner(ownerOf(service.projectId()), (int) countConnected(service.id())));
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
                    accountStatus(endpoint.projectId()),
                    ids().endpointPool()));
  }

  /**
   * The full name of the service of an endpoint: as it is, or, if the service is gone, as it was.
   */
  public String nameOfServiceOf(EndpointSnapshot endpoint) {
    String former = endpoint.formerServiceName();
    return former == null
        ? find(services, endpoint.endpointServiceId()).orElseThrow().serviceName()
        : former;
  }

  private Account.Status accountStatus(String projectId) {
    return account(projectId).map(Account::status).orElse(Account.Status.ACTIVE);
  }

  private String ownerOf(String projectId) {
    return account(projectId).map(Account::id).orElseGet(() -> ids().ownerOf(projectId));
  }

  private Optional<Account> account(String projectId) {
    return accounts.stream()
        .filter(each -> each.projects().stream().anyMatch(own -> own.id().equals(projectId)))
        .map(AccountSnapshot::account)
        .findFirst();
  }

  private static <T extends ResourceSnapshot> Optional<T> find(List<T> all, String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The ids that follow from the seed. */
  public SeededIds ids() {
    return new SeededIds(seed, accountNamespace);
  }

  /** Kind of an item in a snapshot. */
  public enum Kind implements ApiValue {
    /** The region as a whole; its id is its name. */
    REGION,
    /** An account. */
    ACCOUNT,
    /** A project of an account. */
    PROJECT,
    /** A user of an account. */
    USER,
    /** An access key of a user. */
    ACCESS_KEY,
    /** A modelled VPC. */
    VPC,
    /** A modelled subnet. */
    SUBNET,
    /** A modelled port of a backend. */
    PORT,
    /** A modelled route table. */
    ROUTE_TABLE,
    /**
     * A custom route of a modelled VPC; its id is that of the VPC, {@code /} and the destination.
     */
    ROUTE,
    /** An endpoint service, public ones included. */
    ENDPOINT_SERVICE,
    /** A whitelist record of an endpoint service. */
    PERMISSION,
    /** An endpoint. */
    ENDPOINT,
    /** A tag; its id is that of its resource, {@code /} and the key. */
    TAG,
    /** A step under way; its id is that of its resource. Not compared. */
    PENDING;

    /** In lower case, such as {@code endpoint_service}. */
    @Override
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How much has been drawn from each stream of the seed.
   *
   * @param ids steps of the stream of ids, 0 to {@value #MOST}
   * @param markers steps of the stream of marker ids, 0 to {@value #MOST}
   * @param addresses steps of the stream of addresses, 0 to {@value #MOST}
   * @param jitter steps of the stream of delays, 0 to {@value #MOST}
   * @param lastMarkerId the marker id that was given last, 0 or more; further ones are larger
   * @param networkIds ids that the modelled network has given, 0 or more
   */
  public record Draws(
      long ids, long markers, long addresses, long jitter, int lastMarkerId, long networkIds) {

    /** Largest number of steps of a stream, because a restore draws them all again. */
    public static final long MOST = 1_000_000_000;

    /** Nothing drawn yet. */
    public static final Draws NONE = new Draws(0, 0, 0, 0, 0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Draws {
      requireSteps("ids", ids);
      requireSteps("markers", markers);
      requireSteps("addresses", addresses);
      requireSteps("jitter", jitter);
      requireSteps("networkIds", networkIds);
      if (lastMarkerId < 0) {
        throw new IllegalArgumentException("lastMarkerId must not be negative: " + lastMarkerId);
      }
    }

    private static void requireSteps(String stream, long steps) {
      if (steps < 0 || steps > MOST) {
        throw new IllegalArgumentException(
            "draws of " + stream + " must be 0 to " + MOST + ", not " + steps);
      }
    }
  }

  /**
   * A step under way: {@code creating} or {@code deleting} will end.
   *
   * @param resourceId id of the service or endpoint
   * @param due when it ends, within {@link SimulatorClock.Range}; null if it waits for reads, or is
   *     held until it is released
   * @param readsLeft after how many further reads of the resource it ends; 0 if it does not wait
   *     for reads
   * @param failure with which code it ends {@code failed}; null if it succeeds
   */
  public record Pending(
      String resourceId, @Nullable Instant due, int readsLeft, @Nullable ErrorCode failure) {

    /**
     * Checks the reads and the instant.
     *
     * @throws IllegalArgumentException if there are less than none, both reads and a due instant,
     *     or if that is outside {@link SimulatorClock.Range}
     */
    public Pending {
      Objects.requireNonNull(resourceId);
      if (readsLeft < 0) {
        throw new IllegalArgumentException("reads left must not be negative: " + readsLeft);
      }
      if (readsLeft > 0 && due != null) {
        throw new IllegalArgumentException(
            "a transition waits either until " + due + " or for " + readsLeft + " reads");
      }
      if (due != null) {
        SimulatorClock.Range.require(due);
      }
    }
  }
}
