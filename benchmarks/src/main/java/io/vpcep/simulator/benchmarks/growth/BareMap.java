package io.vpcep.simulator.benchmarks.growth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As many ids as a project has, in a map of the JDK. */
final class BareMap {
  private final List<String> ids;
  private final Map<String, Value> byId = new HashMap<>();
  private long sum;

  private record Value(long number) {}

  BareMap(List<String> ids) {
    this.ids = List.copyOf(ids);
    this.ids.forEach(id -> byId.put(id, new Value(byId.size())));
  }

  String id(int index) {
    return ids.get(index);
  }

  /** Finds a value and reads it; the sum is there so that no compiler leaves it out. */
  void lookUp(String id) {
    sum += byId.get(id).number();
  }

  @Override
  public String toString() {
    return ids.size() + " ids, " + sum + " read";
  }
}
