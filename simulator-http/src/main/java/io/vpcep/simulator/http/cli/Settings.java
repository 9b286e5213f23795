package io.vpcep.simulator.http.cli;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What was set, each with the place it was set at; an option wins over a variable. */
final class Settings {
  private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

  /** Takes what options and what variables give. */
  Settings(Map<Setting, String> options, Map<Setting, String> variables) {
    variables.forEach((setting, text) -> given.put(setting, new Given(setting.variable(), text)));
    options.forEach((setting, text) -> given.put(setting, new Given(setting.option(), text)));
  }

  /** Whether a setting was given at all. */
  boolean has(Setting setting) {
    return given.containsKey(setting);
  }

  /** The option or variable that gives a setting; its option if none does. */
  String source(Setting setting) {
    return given(setting).source();
  }

  /**
   * The value of a setting, or its default.
   *
   * @param parser makes the value, and throws {@link IllegalArgumentException} or {@link
   *     DateTimeException} if the text is not allowed
   * @throws UsageException if the parser refuses
   */
  <T> T value(Setting setting, Function<String, T> parser) {
    Given entry = given(setting);
    try {
      return parser.apply(entry.text());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UsageException(
          entry.source() + " cannot be \"" + entry.text() + "\": it takes " + setting.allowed());
    }
  }

  private Given given(Setting setting) {
    return given.getOrDefault(setting, new Given(setting.option(), setting.defaultText()));
  }

  /** A text and the option or variable it comes from. */
  private record Given(String source, String text) {}
}
