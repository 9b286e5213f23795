package io.vpcep.simulator.http.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Enumerations as a command line spells them: lower case, hyphens. */
final class Choice {
  private Choice() {}

  /** How a constant is written, such as {@code api-reference-2024}. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All spellings of a type, such as {@code manual, auto or system}. */
  static <E extends Enum<E>> String list(Class<E> type) {
    List<String> all = Arrays.stream(type.getEnumConstants()).map(Choice::spelling).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /**
   * The constant that is spelt so.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> spelling(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text + " is not " + list(type)));
  }
}
