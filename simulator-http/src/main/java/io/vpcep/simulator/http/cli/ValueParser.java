package io.vpcep.simulator.http.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes values of texts. Refusals carry no message: the caller knows whose value it is. */
final class ValueParser {

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
  private static final Pattern HOST = Pattern.compile("[^\\s/\\[\\]]+");

  private ValueParser() {}

  /**
   * A duration from 0 to 365 days, as {@code PT1.5S} or as {@code 500ms}, {@code 90s}, {@code 2m},
   * {@code 1h}.
   *
   * @throws DateTimeException if the text is not a duration
   * @throws IllegalArgumentException if the duration is out of range
   */
  static Duration duration(String text) {
    Matcher form = SHORT_FORM.matcher(text);
    Duration duration =
        form.matches()
            ? Duration.of(Long.parseLong(form.group(1)), UNITS.get(form.group(2)))
            : Duration.parse(text);
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException();
    }
    return duration;
  }

  /**
   * A duration as above, but not zero.
   *
   * @throws DateTimeException if the text is not a duration
   * @throws IllegalArgumentException if the duration is out of range
   */
  static Duration step(String text) {
    Duration step = duration(text);
    if (step.isZero()) {
      throw new IllegalArgumentException();
    }
    return step;
  }

  /**
   * A whole number from 0 to a maximum.
   *
   * @throws IllegalArgumentException if the text is no such number
   */
  static int number(String text, int max) {
    long number = wholeNumber(text);
    if (number < 0 || number > max) {
      throw new IllegalArgumentException();
    }
    return (int) number;
  }

  /**
   * A whole number of 64 bits.
   *
   * @throws IllegalArgumentException if the text is no such number
   */
  static long wholeNumber(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return Long.parseLong(text);
  }

  /**
   * A host name or address; an IPv6 address may stand in brackets, as in a URL.
   *
   * @return without brackets
   * @throws IllegalArgumentException if the text cannot be one, such as a URL
   */
  static String host(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String host = bracketed ? text.substring(1, text.length() - 1) : text;
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException();
    }
    return host;
  }
}
