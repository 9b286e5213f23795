package io.vpcep.simulator.http.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the settings among environment variables. */
final class Environment {

  /** What every variable of the simulator begins with. */
  static final String PREFIX = "VPCEP_";

  private Environment() {}

  /**
   * The settings that variables give. An empty variable counts as absent, because that is how
   * shells and container files unset one.
   *
   * @throws UsageException if a variable begins with {@value #PREFIX} and is none of the known
   */
  static Map<Setting, String> read(Map<String, String> variables) {
    refuseUnknown(variables);
    Map<Setting, String> found = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = variables.getOrDefault(setting.variable(), "");
      if (!value.isEmpty()) {
        found.put(setting, value);
      }
    }
    return found;
  }

  private static void refuseUnknown(Map<String, String> variables) {
    SortedSet<String> unknown = new TreeSet<>(variables.keySet());
    unknown.removeIf(name -> !name.startsWith(PREFIX));
    for (Setting setting : Setting.values()) {
      unknown.remove(setting.variable());
    }
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "unknown environment variable "
              + String.join(", ", unknown)
              + System.lineSeparator()
              + "Known variables: "
              + known());
    }
  }

  private static String known() {
    return Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.joining(", "));
  }
}
