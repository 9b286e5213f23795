package io.vpcep.simulator.internal.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How values are written as text, wherever a user writes one: on the command line, in annotations,
 * documents and the control API.
 */
public final class TextForm {

  /** Which durations there are, in words that follow "it takes". */
  public static final String DURATIONS =
      "a duration from 0 to 365 days, such as PT1.5S, 500ms, 90s, 2m or 1h";

  // Far more than any test waits for, and far less than would lead an instant out of its range.
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Pattern SHORT_FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS);
  // No leading plus and no digits of other scripts, which Integer.parseInt would take.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  private TextForm() {}

  /**
   * A duration from 0 to 365 days, in ISO-8601 as {@code PT1.5S}, or as {@code 500ms}, {@code 90s},
   * {@code 2m}, {@code 1h}.
   *
   * @throws IllegalArgumentException if the text is not such a duration
   */
  public static Duration duration(String text) {
    Objects.requireNonNull(text, "text");
    Duration duration = anyDuration(text);
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(text + " is not " + DURATIONS);
    }
    return duration;
  }

  private static Duration anyDuration(String text) {
    Matcher form = SHORT_FORM.matcher(text);
    try {
      return form.matches()
          ? Duration.of(Long.parseLong(form.group(1)), UNITS.get(form.group(2)))
          : Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " is not " + DURATIONS, e);
    }
  }

  /** How a duration that is not negative is written, such as {@code 90s} or {@code 500ms}. */
  public static String of(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.toNanosPart() == 0) {
      return duration.toSeconds() + "s";
    }
    return duration.toNanosPart() % 1_000_000 == 0
        ? duration.toMillis() + "ms"
        : duration.toString();
  }

  /**
   * A whole number from 0 to a maximum.
   *
   * @throws IllegalArgumentException if the text is no such number
   */
  public static int number(String text, int max) {
    Objects.requireNonNull(text, "text");
    long number = wholeNumber(text);
    if (number < 0 || number > max) {
      throw new IllegalArgumentException(text + " is not a whole number from 0 to " + max);
    }
    return (int) number;
  }

  /**
   * A whole number of 64 bits.
   *
   * @throws IllegalArgumentException if the text is no such number
   */
  public static long wholeNumber(String text) {
    Objects.requireNonNull(text, "text");
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(text + " is not a whole number");
    }
    return Long.parseLong(text);
  }

  /** How a constant is written: lower case, hyphens, such as {@code api-reference-2024}. */
  public static String of(Enum<?> constant) {
    Objects.requireNonNull(constant, "constant");
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How all constants of a type are written, such as {@code manual, auto or system}. */
  public static <E extends Enum<E>> String allOf(Class<E> type) {
    Objects.requireNonNull(type, "type");
    List<String> all = Arrays.stream(type.getEnumConstants()).map(TextForm::of).toList();
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  /**
   * The constant that is written so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String text) {
    Objects.requireNonNull(type, "type");
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text + " is not " + allOf(type)));
  }
}
