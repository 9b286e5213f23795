package io.vpcep.simulator.internal.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who holds what. A thing has one holder, and several only where a deletion failed: what it had
 * freed may have been taken in the meantime.
 */
public final class Holders<T> {
  private final Map<T, String> holder = new HashMap<>();
  // The others of those things that have several; never empty.
  private final Map<T, Set<String>> others = new HashMap<>();

  public void hold(T thing, String id) {
    String first = holder.putIfAbsent(thing, id);
    if (first != null && !first.equals(id)) {
      others.computeIfAbsent(thing, key -> new HashSet<>()).add(id);
    }
  }

  public void release(T thing, String id) {
    Set<String> rest = others.get(thing);
    if (rest == null) {
      holder.remove(thing, id);
      return;
    }
    if (!rest.remove(id) && id.equals(holder.get(thing))) {
      String next = rest.iterator().next();
      rest.remove(next);
      holder.put(thing, next);
    }
    if (rest.isEmpty()) {
      others.remove(thing);
    }
  }

  public boolean isHeld(T thing) {
    return holder.containsKey(thing);
  }

  public boolean isHeldByOther(T thing, String id) {
    return others.containsKey(thing) || !id.equals(holder.getOrDefault(thing, id));
  }
}
