package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.TagValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The endpoint services of a region, with the indexes that operations ask. */
public final class ServiceStore {
  private final Map<String, StoredService> byId = new HashMap<>();
  private final Map<String, String> idByFullName = new HashMap<>();
  private final TimedIndexes<StoredService> byProject = new TimedIndexes<>();
  private final TagIndexes<StoredService> byTag = new TagIndexes<>();
  private final Counts countByProject = new Counts();
  private final PortUse portUse;
  private Consumer<Consumer<ServiceStore>> follower = change -> {};

  ServiceStore(PortUse portUse) {
    this.portUse = portUse;
  }

  /** Makes another store hold the same, on the way of a replication. */
  void replicateTo(ServiceStore replica, Replication way) {
    follower = change -> way.record(() -> change.accept(replica));
  }

  /** The service with an id. */
  public Optional<StoredService> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The service with a full name. */
  public Optional<StoredService> findByFullName(String fullName) {
    return Optional.ofNullable(idByFullName.get(fullName)).map(byId::get);
  }

  /** All services, in the order of creation. */
  public List<StoredService> all() {
    return byId.values().stream()
        .sorted(Comparator.comparingLong(StoredService::sequence))
        .toList();
  }

  /** How many services of a project count in its quota: all that are not being deleted. */
  public int count(String projectId) {
    return countByProject.of(projectId);
  }

  /** A live view of the services of a project. */
  public List<StoredService> ofProject(String projectId, SortOrder order) {
    return byProject.sorted(projectId, order);
  }

  /** Which service holds which port of a backend. */
  public PortUse portUse() {
    return portUse;
  }

  /** The services of a project by their tags, newest first; a view, or a list of its own. */
  public List<StoredService> ofProject(String projectId, TagQuery query) {
    return query.over(
        byTag.ofProject(projectId), byProject.sorted(projectId, new SortOrder(false, true)));
  }

  /** The tags that services of a project have, sorted. */
  public List<TagValues> tags(String projectId) {
    return byTag.values(projectId);
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(StoredService service) {
    evict(service.id());
    byId.put(service.id(), service);
    idByFullName.put(service.fullName(), service.id());
    byProject.add(service.projectId(), service);
    byTag.add(service);
    count(service, 1);
    portUse.hold(service);
    follower.accept(store -> store.put(service));
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    evict(id);
    follower.accept(store -> store.remove(id));
  }

  private void evict(String id) {
    StoredService service = byId.remove(id);
    if (service != null) {
      idByFullName.remove(service.fullName());
      byProject.remove(service.projectId(), service);
      byTag.remove(service);
      count(service, -1);
      portUse.release(service);
    }
  }

  private void count(StoredService service, int change) {
    if (!service.deleting()) {
      countByProject.add(service.projectId(), change);
    }
  }
}
