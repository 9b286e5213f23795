package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.internal.index.Counts;
import io.vpcep.simulator.internal.index.GroupedIndex;
import io.vpcep.simulator.internal.index.Holders;
import io.vpcep.simulator.internal.index.ResourceIndex;
import io.vpcep.simulator.internal.index.SortOrder;
import io.vpcep.simulator.internal.index.TagQuery;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints of a region, with the indexes that operations ask. */
public final class EndpointStore {

  private record Address(@Nullable String subnetId, String ip) {
    // Neighbours among the ids and among the addresses differ in their last characters only, which
    // the usual sum of hash codes would take for each other.
    private static final int SPREAD = 0x9E37_79B1;

    @Override
    public int hashCode() {
      return SPREAD * Objects.hashCode(subnetId) + ip.hashCode();
    }
  }

  private record Route(String serviceId, String routetable) {}

  private final ResourceIndex<EndpointSnapshot> index = new ResourceIndex<>();
  private final GroupedIndex<EndpointSnapshot> byService =
      index.groupBy(EndpointSnapshot::endpointServiceId);
  private final Counts countByProject = new Counts();
  private final Counts connectedByService = new Counts();
  private final Holders<Address> addresses = new Holders<>();
  private final Holders<Route> routes = new Holders<>();

  private Consumer<Consumer<EndpointStore>> follower = change -> {};
  private StateChanges changes = new StateChanges();

  /** No endpoints yet. */
  public EndpointStore() {}

  /** Tells of changes of state from now on. */
  void tell(StateChanges whom) {
    changes = whom;
  }

  /** Makes another store hold the same, on the way of a replication. */
  void replicateTo(EndpointStore replica, Replication way) {
    follower = change -> way.record(() -> change.accept(replica));
  }

  /** The endpoint with an id. */
  public Optional<EndpointSnapshot> find(String id) {
    return index.find(id);
  }

  /** All endpoints, in the order of creation. */
  public List<EndpointSnapshot> all() {
    return index.all();
  }

  /** How many endpoints of a project count in its quota: all that are not being deleted. */
  public int count(String projectId) {
    return countByProject.of(projectId);
  }

  /** The same of several projects together. */
  public int count(List<String> projectIds) {
    return projectIds.stream().mapToInt(this::count).sum();
  }

  /** How many endpoints of a service are being created or accepted. */
  public int countConnected(String serviceId) {
    return connectedByService.of(serviceId);
  }

  /** A live view of the endpoints of a project. */
  public List<EndpointSnapshot> ofProject(String projectId, SortOrder order) {
    return index.ofProject(projectId, order);
  }

  /** A live view of the endpoints of a service. */
  public List<EndpointSnapshot> ofService(String serviceId, SortOrder order) {
    return byService.sorted(serviceId, order);
  }

  /** Whether an address of a subnet belongs to an endpoint. */
  public boolean isTaken(@Nullable String subnetId, String ip) {
    return addresses.isHeld(new Address(subnetId, ip));
  }

  /** Whether an endpoint to a service uses a route table. */
  public boolean isRouted(String serviceId, String routetable) {
    return routes.isHeld(new Route(serviceId, routetable));
  }

  /** The endpoints of a project by their tags, newest first; a view, or a list of its own. */
  public List<EndpointSnapshot> ofProject(String projectId, TagQuery query) {
    return index.ofProject(projectId, query);
  }

  /** The tags that endpoints of a project have, sorted. */
  public List<ListTags.TagValues> tags(String projectId) {
    return index.tags(projectId);
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(EndpointSnapshot endpoint) {
    EndpointSnapshot former = index.find(endpoint.id()).orElse(null);
    if (former != null) {
      count(former, -1);
    }
    index.put(endpoint);
    count(endpoint, 1);
    if (former == null || !holdsTheSame(former, endpoint)) {
      if (former != null) {
        release(former);
      }
      hold(endpoint);
    }
    follower.accept(store -> store.put(endpoint));
    changes.changed(
        ResourceType.ENDPOINT,
        endpoint.id(),
        former == null ? null : former.status(),
        endpoint.status());
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    EndpointSnapshot former = index.find(id).orElse(null);
    if (former != null) {
      count(former, -1);
      release(former);
      index.remove(id);
      changes.changed(ResourceType.ENDPOINT, id, former.status(), null);
    }
    follower.accept(store -> store.remove(id));
  }

  private static boolean holdsTheSame(EndpointSnapshot former, EndpointSnapshot next) {
    return former.deleting() == next.deleting()
        && Objects.equals(former.subnetId(), next.subnetId())
        && Objects.equals(former.ip(), next.ip())
        && former.endpointServiceId().equals(next.endpointServiceId())
        && former.routetables().equals(next.routetables());
  }

  private void hold(EndpointSnapshot endpoint) {
    if (!endpoint.deleting()) {
      address(endpoint).ifPresent(address -> addresses.hold(address, endpoint.id()));
      routes(endpoint).forEach(route -> routes.hold(route, endpoint.id()));
    }
  }

  private void release(EndpointSnapshot endpoint) {
    address(endpoint).ifPresent(address -> addresses.release(address, endpoint.id()));
    routes(endpoint).forEach(route -> routes.release(route, endpoint.id()));
  }

  private void count(EndpointSnapshot endpoint, int change) {
    if (!endpoint.deleting()) {
      countByProject.add(endpoint.projectId(), change);
    }
    if (endpoint.connected()) {
      connectedByService.add(endpoint.endpointServiceId(), change);
    }
  }

  private static Optional<Address> address(EndpointSnapshot endpoint) {
    return Optional.ofNullable(endpoint.ip()).map(ip -> new Address(endpoint.subnetId(), ip));
  }

  private static Stream<Route> routes(EndpointSnapshot endpoint) {
    return endpoint.routetables().stream()
        .map(routetable -> new Route(endpoint.endpointServiceId(), routetable));
  }
}
