package io.vpcep.simulator.http;

import java.util.Map;
import java.util.TreeMap;

/** The fields that an object must have, no more and no fewer, with their JSON types. */
final class Fields {
  private final Map<String, String> types = new TreeMap<>();

  static Fields strings(String... names) {
    return new Fields().add("STRING", names);
  }

  Fields booleans(String... names) {
    return add("BOOLEAN", names);
  }

  Fields integers(String... names) {
    return add("INTEGER", names);
  }

  Fields arrays(String... names) {
    return add("ARRAY", names);
  }

  Fields andStrings(String... names) {
    return add("STRING", names);
  }

  private Fields add(String type, String... names) {
    for (String name : names) {
      types.put(name, type);
    }
    return this;
  }

  /** In the form of {@link Answer#types}. */
  Map<String, String> types() {
    return types;
  }
}
