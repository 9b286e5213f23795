package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.Permission;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The whitelist records of each service, by the account they let in. */
public final class WhitelistStore {
  private final Map<String, Map<String, Permission>> byService = new HashMap<>();

  private Consumer<Consumer<WhitelistStore>> follower = change -> {};

  WhitelistStore() {}

  /** Makes another store hold the same, on the way of a replication. */
  void replicateTo(WhitelistStore replica, Replication way) {
    follower = change -> way.record(() -> change.accept(replica));
  }

  /** The records of a service in order of creation. */
  public Collection<Permission> ofService(String serviceId) {
    return Collections.unmodifiableCollection(records(serviceId).values());
  }

  /** Whether there is a record for an account, or for all of them. */
  public boolean contains(String serviceId, String account) {
    return records(serviceId).containsKey(account);
  }

  /** Puts a record in, unless there is one for that account. */
  public void add(String serviceId, String account, Permission record) {
    byService.computeIfAbsent(serviceId, id -> new LinkedHashMap<>()).putIfAbsent(account, record);
    follower.accept(store -> store.add(serviceId, account, record));
  }

  /** Takes the record for an account out, if it is there. */
  public void remove(String serviceId, String account) {
    Map<String, Permission> records = byService.get(serviceId);
    if (records != null) {
      records.remove(account);
    }
    follower.accept(store -> store.remove(serviceId, account));
  }

  /** Takes all records of a service out. */
  public void removeAll(String serviceId) {
    byService.remove(serviceId);
    follower.accept(store -> store.removeAll(serviceId));
  }

  private Map<String, Permission> records(String serviceId) {
    return byService.getOrDefault(serviceId, Map.of());
  }
}
