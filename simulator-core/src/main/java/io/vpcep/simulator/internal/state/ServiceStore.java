package io.vpcep.simulator.internal.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endpoint services of a region, with the indexes that operations ask. */
public final class ServiceStore {
  private final Map<String, StoredService> byId = new HashMap<>();
  private final Map<String, String> idByFullName = new HashMap<>();
  private final TimedIndexes<StoredService> byProject = new TimedIndexes<>();
  private final PortUse portUse;

  ServiceStore(PortUse portUse) {
    this.portUse = portUse;
  }

  /** The service with an id. */
  public Optional<StoredService> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The service with a full name. */
  public Optional<StoredService> findByFullName(String fullName) {
    return Optional.ofNullable(idByFullName.get(fullName)).map(byId::get);
  }

  /** How many services a project has, in whatever state. */
  public int count(String projectId) {
    return byProject.count(projectId);
  }

  /** A live view of the services of a project. */
  public List<StoredService> ofProject(String projectId, SortOrder order) {
    return byProject.sorted(projectId, order);
  }

  /** Which service holds which port of a backend. */
  public PortUse portUse() {
    return portUse;
  }

  /** Puts a record in, in place of a former one with the same id. */
  public void put(StoredService service) {
    remove(service.id());
    byId.put(service.id(), service);
    idByFullName.put(service.fullName(), service.id());
    byProject.add(service.projectId(), service);
    portUse.hold(service);
  }

  /** Takes a record out, if it is there. */
  public void remove(String id) {
    StoredService service = byId.remove(id);
    if (service != null) {
      idByFullName.remove(service.fullName());
      byProject.remove(service.projectId(), service);
      portUse.release(service);
    }
  }
}
