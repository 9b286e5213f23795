package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.api.tag.ListTags;
import io.vpcep.simulator.internal.index.Counts;
import io.vpcep.simulator.internal.index.ResourceIndex;
import io.vpcep.simulator.internal.index.SortOrder;
import io.vpcep.simulator.internal.index.TagQuery;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The endpoint services of a region, with the indexes that operations ask. */
public final class ServiceStore {
  private final ResourceIndex<ServiceSnapshot> index = new ResourceIndex<>();
  private final Map<String, String> idByName = new HashMap<>();
  private final Counts countByProject = new Counts();
  private final Counts countByBackend = new Counts();
  private final PortUse portUse;

  private Consumer<Consumer<ServiceStore>> follower = change -> {};
  private StateChanges changes = new StateChanges();

  ServiceStore(PortUse portUse) {
    this.portUse = portUse;
  }

  /** Tells of changes of state from now on. */
  void tell(StateChanges whom) {
    changes = whom;
  }

  /** Makes another store hold the same, on the way of a replication. */
  void replicateTo(ServiceStore replica, Replication way) {
    follower = change -> way.record(() -> change.accept(replica));
  }

  /** The service with an id. */
  public Optional<ServiceSnapshot> find(String id) {
    return index.find(id);
  }

  /** The service with a full name. */
  public Optional<ServiceSnapshot> findByFullName(String fullName) {
    return Optional.ofNullable(idByName.get(fullName)).flatMap(index::find);
  }

  /** The full name of the service of an endpoint: as it is, or as it was when it went. */
  public String nameOfServiceOf(EndpointSnapshot endpoint) {
    String former = endpoint.formerServiceName();
    return former == null ? find(endpoint.endpointServiceId()).orElseThrow().serviceName() : former;
  }

  /** All services, in the order of creation. */
  public List<ServiceSnapshot> all() {
    return index.all();
  }

  /** How many services of a project count in its quota: all that are not being deleted. */
  public int count(String projectId) {
    return countByProject.of(projectId);
  }

  /** The same of several projects together. */
  public int count(List<String> projectIds) {
    return projectIds.stream().mapToInt(this::count).sum();
  }

  /** How many services lead to a backend, without those that are being deleted. */
  public int countWithBackend(String backend) {
    return countByBackend.of(backend);
  }

  /** A live view of the services of a project. */
  public List<ServiceSnapshot> ofProject(String projectId, SortOrder order) {
    return index.ofProject(projectId, order);
  }

  /** Which service holds which port of a backend. */
  public PortUse portUse() {
    return portUse;
  }

  /** The services of a project by their tags, newest first; a view, or a list of its own. */
  public List<ServiceSnapshot> ofProject(String projectId, TagQuery query) {
    return index.ofProject(projectId, query);
  }

  /** The tags that services of a project have, sorted. */
  public List<ListTags.TagValues> tags(String projectId) {
    return index.tags(projectId);
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(ServiceSnapshot service) {
    ServiceSnapshot former = index.find(service.id()).orElse(null);
    if (former != null) {
      release(former);
    }
    index.put(service);
    idByName.put(service.serviceName(), service.id());
    count(service, 1);
    portUse.hold(service);
    follower.accept(store -> store.put(service));
    changes.changed(
        ResourceType.ENDPOINT_SERVICE,
        service.id(),
        former == null ? null : former.status(),
        service.status());
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    ServiceSnapshot former = index.find(id).orElse(null);
    if (former != null) {
      release(former);
      index.remove(id);
      changes.changed(ResourceType.ENDPOINT_SERVICE, id, former.status(), null);
    }
    follower.accept(store -> store.remove(id));
  }

  private void release(ServiceSnapshot service) {
    idByName.remove(service.serviceName());
    count(service, -1);
    portUse.release(service);
  }

  private void count(ServiceSnapshot service, int change) {
    if (!service.deleting()) {
      countByProject.add(service.projectId(), change);
      countByBackend.add(service.backend(), change);
    }
  }
}
