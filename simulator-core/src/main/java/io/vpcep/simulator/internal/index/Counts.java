package io.vpcep.simulator.internal.index;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How many of something there are of each project, or of each service. */
public final class Counts {
  // Never 0.
  private final Map<String, AtomicInteger> byKey = new HashMap<>();

  public void add(String key, int change) {
    if (byKey.computeIfAbsent(key, name -> new AtomicInteger()).addAndGet(change) == 0) {
      byKey.remove(key);
    }
  }

  public int of(String key) {
    AtomicInteger count = byKey.get(key);
    return count == null ? 0 : count.get();
  }
}
