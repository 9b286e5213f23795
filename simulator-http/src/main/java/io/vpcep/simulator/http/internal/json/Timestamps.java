package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.config.Trait;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes instants in the form of a dialect; the library's formatters take longer. */
final class Timestamps {
  private static final int NANOS_OF_MILLISECOND = 1_000_000;

  // The same few instants are written again and again, in each answer that has their resource. A
  // place may be overwritten by another thread at any time, which costs no more than a text.
  private static final Written[] WRITTEN = new Written[1024];

  private Timestamps() {}

  private record Written(Instant instant, Trait.TimestampFormat format, String text) {
    boolean isOf(Instant other, Trait.TimestampFormat otherFormat) {
      return format == otherFormat && instant.equals(other);
    }
  }

  /** The instant, its finer parts cut off; in years of four digits. */
  static String text(Instant instant, Trait.TimestampFormat format) {
    int place = instant.hashCode() & (WRITTEN.length - 1);
    Written written = WRITTEN[place];
    if (written == null || !written.isOf(instant, format)) {
      written = new Written(instant, format, written(instant, format));
      WRITTEN[place] = written;
    }
    return written.text;
  }

  private static String written(Instant instant, Trait.TimestampFormat format) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    StringBuilder text = new StringBuilder("2000-01-01T00:00:00.000".length());
    put(text, time.getYear(), 4).append('-');
    put(text, time.getMonthValue(), 2).append('-');
    put(text, time.getDayOfMonth(), 2).append('T');
    put(text, time.getHour(), 2).append(':');
    put(text, time.getMinute(), 2).append(':');
    put(text, time.getSecond(), 2);
    return switch (format) {
      case SECONDS_WITH_ZONE -> text.append('Z').toString();
      case MILLISECONDS_WITHOUT_ZONE ->
          put(text.append('.'), time.getNano() / NANOS_OF_MILLISECOND, 3).toString();
    };
  }

  private static StringBuilder put(StringBuilder text, int number, int digits) {
    int power = 1;
    for (int i = 1; i < digits; i++) {
      power *= 10;
    }
    for (int left = number; power > 0; power /= 10) {
      text.append((char) ('0' + left / power % 10));
    }
    return text;
  }
}
