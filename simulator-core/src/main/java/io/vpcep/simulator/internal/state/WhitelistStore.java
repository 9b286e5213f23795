package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.model.Permission;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whitelist records of each service, by the account they let in. */
public final class WhitelistStore {
  private final Map<String, Map<String, Permission>> byService = new HashMap<>();

  WhitelistStore() {}

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
  }

  /** Takes the record for an account out, if it is there. */
  public void remove(String serviceId, String account) {
    Map<String, Permission> records = byService.get(serviceId);
    if (records != null) {
      records.remove(account);
    }
  }

  /** Takes all records of a service out. */
  public void removeAll(String serviceId) {
    byService.remove(serviceId);
  }

  private Map<String, Permission> records(String serviceId) {
    return byService.getOrDefault(serviceId, Map.of());
  }
}
