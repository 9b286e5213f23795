package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.TagValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The endpoints of a region, with the indexes that operations ask. */
public final class EndpointStore {

  private record Address(@Nullable String subnetId, String address) {}

  private record Route(String serviceId, String routetable) {}

  private final Map<String, StoredEndpoint> byId = new HashMap<>();
  private final TimedIndexes<StoredEndpoint> byProject = new TimedIndexes<>();
  private final TagIndexes<StoredEndpoint> byTag = new TagIndexes<>();
  private final TimedIndexes<StoredEndpoint> byService = new TimedIndexes<>();
  private final Counts countByProject = new Counts();
  private final Counts connectedByService = new Counts();
  private final Holders<Address> addresses = new Holders<>();
  private final Holders<Route> routes = new Holders<>();
  private Consumer<Consumer<EndpointStore>> follower = change -> {};

  /** No endpoints yet. */
  public EndpointStore() {}

  /** Makes another store hold the same, on the way of a replication. */
  void replicateTo(EndpointStore replica, Replication way) {
    follower = change -> way.record(() -> change.accept(replica));
  }

  /** The endpoint with an id. */
  public Optional<StoredEndpoint> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All endpoints, in the order of creation. */
  public List<StoredEndpoint> all() {
    return byId.values().stream()
        .sorted(Comparator.comparingLong(StoredEndpoint::sequence))
        .toList();
  }

  /** How many endpoints of a project count in its quota: all that are not being deleted. */
  public int count(String projectId) {
    return countByProject.of(projectId);
  }

  /** How many endpoints of a service are being created or accepted. */
  public int countConnected(String serviceId) {
    return connectedByService.of(serviceId);
  }

  /** A live view of the endpoints of a project. */
  public List<StoredEndpoint> ofProject(String projectId, SortOrder order) {
    return byProject.sorted(projectId, order);
  }

  /** A live view of the endpoints of a service. */
  public List<StoredEndpoint> ofService(String serviceId, SortOrder order) {
    return byService.sorted(serviceId, order);
  }

  /** Whether an address of a subnet belongs to an endpoint. */
  public boolean isTaken(@Nullable String subnetId, String address) {
    return addresses.isHeld(new Address(subnetId, address));
  }

  /** Whether an endpoint to a service uses a route table. */
  public boolean isRouted(String serviceId, String routetable) {
    return routes.isHeld(new Route(serviceId, routetable));
  }

  /** The endpoints of a project by their tags, newest first; a view, or a list of its own. */
  public List<StoredEndpoint> ofProject(String projectId, TagQuery query) {
    return query.over(
        byTag.ofProject(projectId), byProject.sorted(projectId, new SortOrder(false, true)));
  }

  /** The tags that endpoints of a project have, sorted. */
  public List<TagValues> tags(String projectId) {
    return byTag.values(projectId);
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(StoredEndpoint endpoint) {
    evict(endpoint.id());
    byId.put(endpoint.id(), endpoint);
    byProject.add(endpoint.projectId(), endpoint);
    byTag.add(endpoint);
    byService.add(endpoint.serviceId(), endpoint);
    count(endpoint, 1);
    if (!endpoint.deleting()) {
      address(endpoint).ifPresent(address -> addresses.hold(address, endpoint.id()));
      routes(endpoint).forEach(route -> routes.hold(route, endpoint.id()));
    }
    follower.accept(store -> store.put(endpoint));
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    evict(id);
    follower.accept(store -> store.remove(id));
  }

  private void evict(String id) {
    StoredEndpoint endpoint = byId.remove(id);
    if (endpoint == null) {
      return;
    }
    byProject.remove(endpoint.projectId(), endpoint);
    byTag.remove(endpoint);
    byService.remove(endpoint.serviceId(), endpoint);
    count(endpoint, -1);
    address(endpoint).ifPresent(address -> addresses.release(address, id));
    routes(endpoint).forEach(route -> routes.release(route, id));
  }

  private void count(StoredEndpoint endpoint, int change) {
    if (!endpoint.deleting()) {
      countByProject.add(endpoint.projectId(), change);
    }
    if (endpoint.connected()) {
      connectedByService.add(endpoint.serviceId(), change);
    }
  }

  private static Optional<Address> address(StoredEndpoint endpoint) {
    EndpointContent content = endpoint.content();
    return Optional.ofNullable(content.address())
        .map(address -> new Address(content.subnetId(), address));
  }

  private static Stream<Route> routes(StoredEndpoint endpoint) {
    return endpoint.content().routetables().stream()
        .map(routetable -> new Route(endpoint.serviceId(), routetable));
  }
}
