package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.permission.Permission;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The whitelist records of each service, by whom they let in. */
public final class WhitelistStore {
  private final Map<String, Map<String, Permission>> byService = new HashMap<>();
  private final Map<String, String> subjectById = new HashMap<>();

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

  /** The record of a service with an id. */
  public Optional<Permission> findById(String serviceId, String id) {
    return Optional.ofNullable(subjectById.get(id))
        .map(subject -> records(serviceId).get(subject))
        .filter(record -> record.id().equals(id));
  }

  /** The record of a service for an account, for all of them, or for a part of an organization. */
  public Optional<Permission> find(String serviceId, String subject) {
    return Optional.ofNullable(records(serviceId).get(subject));
  }

  /** Puts a record in the place of the one with its id, which is there. */
  public void replace(String serviceId, Permission record) {
    String subject = subjectById.get(record.id());
    Map<String, Permission> records = byService.get(serviceId);
    if (subject == null || records == null) {
      throw new IllegalStateException("no record " + record.id());
    }
    records.replace(subject, record);
    follower.accept(store -> store.replace(serviceId, record));
  }

  /** Whether there is a record for an account, or for all of them. */
  public boolean contains(String serviceId, String account) {
    return records(serviceId).containsKey(account);
  }

  /** Puts a record in, unless there is one for that account. */
  public void add(String serviceId, String account, Permission record) {
    Permission former =
        byService
            .computeIfAbsent(serviceId, id -> new LinkedHashMap<>())
            .putIfAbsent(account, record);
    if (former == null) {
      subjectById.put(record.id(), account);
    }
    follower.accept(store -> store.add(serviceId, account, record));
  }

  /** Takes the record for an account out, if it is there. */
  public void remove(String serviceId, String account) {
    Map<String, Permission> records = byService.get(serviceId);
    if (records != null) {
      Permission removed = records.remove(account);
      if (removed != null) {
        subjectById.remove(removed.id());
      }
    }
    follower.accept(store -> store.remove(serviceId, account));
  }

  /** Takes all records of a service out. */
  public void removeAll(String serviceId) {
    Map<String, Permission> removed = byService.remove(serviceId);
    if (removed != null) {
      removed.values().forEach(record -> subjectById.remove(record.id()));
    }
    follower.accept(store -> store.removeAll(serviceId));
  }

  private Map<String, Permission> records(String serviceId) {
    return byService.getOrDefault(serviceId, Map.of());
  }
}
