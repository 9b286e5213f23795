package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.internal.setting.NearNames;
import io.vpcep.simulator.internal.setting.Setting;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the settings among environment variables. */
final class Environment {

  private Environment() {}

  /**
   * The settings that variables give. An empty variable counts as absent, because that is how
   * shells and container files unset one.
   *
   * @throws UsageException if a variable begins with {@value SettingTable#VARIABLE_PREFIX} and is
   *     none of the known
   */
  static Map<Setting, String> read(Map<String, String> variables) {
    refuseUnknown(variables);
    Map<Setting, String> found = new HashMap<>();
    for (Setting setting : SettingTable.ALL) {
      String value = variables.getOrDefault(SettingTable.variable(setting), "");
      if (!value.isEmpty()) {
        found.put(setting, value);
      }
    }
    return found;
  }

  private static void refuseUnknown(Map<String, String> variables) {
    SortedSet<String> unknown = new TreeSet<>(variables.keySet());
    unknown.removeIf(name -> !name.startsWith(SettingTable.VARIABLE_PREFIX));
    for (Setting setting : SettingTable.ALL) {
      unknown.remove(SettingTable.variable(setting));
    }
    for (String section : JarSetting.SECTIONS) {
      String former = SettingTable.VARIABLE_PREFIX + section.toUpperCase(Locale.ROOT);
      if (unknown.contains(former)) {
        throw new UsageException(Options.gone(former, SettingTable.variable(JarSetting.STATE)));
      }
    }
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "unknown environment variable "
              + unknown.stream().map(name -> name + hint(name)).collect(Collectors.joining("; "))
              + System.lineSeparator()
              + "Known variables: "
              + SettingTable.ALL.stream()
                  .map(SettingTable::variable)
                  .collect(Collectors.joining(", ")));
    }
  }

  /** What all have in common makes none nearer. */
  private static String hint(String unknown) {
    return NearNames.hint(
        unknown.substring(SettingTable.VARIABLE_PREFIX.length()),
        SettingTable.ALL.stream().map(Setting::name).toList());
  }
}
