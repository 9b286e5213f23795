package io.vpcep.simulator.internal.index;

import java.util.HashMap;
import java.util.Map;

/** How many of something there are of each project, or of each service. */
public final class Counts {
  private final Map<String, Integer> byKey = new HashMap<>();

  public void add(String key, int change) {
    byKey.merge(key, change, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }

  public int of(String key) {
    return byKey.getOrDefault(key, 0);
  }
}
