package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings that were given, each with the option or variable that gave it; an option wins over
 * a variable.
 */
final class Settings {
  private final Map<Setting, SettingText> given = new HashMap<>();

  /** Takes what options and what variables give. */
  Settings(Map<Setting, String> options, Map<Setting, String> variables) {
    variables.forEach(
        (setting, text) ->
            given.put(setting, new SettingText(SettingTable.variable(setting), text)));
    options.forEach(
        (setting, text) -> given.put(setting, new SettingText(SettingTable.option(setting), text)));
  }

  /** Whether a setting was given at all. */
  boolean has(Setting setting) {
    return given.containsKey(setting);
  }

  /** The option or variable that gives a setting; its option if none does. */
  String source(Setting setting) {
    SettingText entry = given.get(setting);
    return entry == null ? SettingTable.option(setting) : entry.source();
  }

  /**
   * The value of a setting that was given.
   *
   * @param parser makes the value, and throws {@link IllegalArgumentException} if the text is not
   *     allowed
   * @throws UsageException if the parser refuses
   */
  <T> Optional<T> value(Setting setting, Function<String, T> parser) {
    SettingText entry = given.get(setting);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(entry.text()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          entry.source()
              + " cannot be \""
              + entry.text()
              + "\": it takes "
              + setting.help().allowed());
    }
  }

  /**
   * Whether a setting that is on or off is on; off unless given.
   *
   * @throws UsageException if it is given as something else
   */
  boolean isOn(JarSetting setting) {
    return value(setting, text -> TextForm.constant(Switch.class, text)).orElse(Switch.OFF)
        == Switch.ON;
  }

  /** A text and the option or variable it comes from. */
  private record SettingText(String source, String text) {}
}
