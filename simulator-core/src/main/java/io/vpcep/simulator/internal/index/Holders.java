package io.vpcep.simulator.internal.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what. A thing has one holder, and several only where a deletion failed: what it had
 * freed may have been taken in the meantime.
 */
public final class Holders<T> {
  private final Map<T, Set<String>> idsByThing = new HashMap<>();

  public void hold(T thing, String id) {
    idsByThing.merge(thing, Set.of(id), Holders::union);
  }

  public void release(T thing, String id) {
    idsByThing.computeIfPresent(thing, (key, ids) -> without(ids, id));
  }

  public boolean isHeld(T thing) {
    return idsByThing.containsKey(thing);
  }

  public boolean isHeldByOther(T thing, String id) {
    Set<String> ids = idsByThing.getOrDefault(thing, Set.of());
    return ids.size() > (ids.contains(id) ? 1 : 0);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  /** The others; null, as maps have it, if there are none. */
  private static @Nullable Set<String> without(Set<String> ids, String id) {
    Set<String> others = new HashSet<>(ids);
    others.remove(id);
    return others.isEmpty() ? null : others;
  }
}
