package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.config.TimestampFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** Writes instants in the form of the dialect. */
record Timestamps(TimestampFormat format) {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  /** The instant, its finer parts cut off. */
  String text(Instant instant) {
    return switch (format) {
      case SECONDS_WITH_ZONE -> instant.truncatedTo(ChronoUnit.SECONDS).toString();
      case MILLISECONDS_WITHOUT_ZONE -> withoutZone(MILLISECONDS.format(instant));
    };
  }

  private static String withoutZone(String instant) {
    return instant.substring(0, instant.length() - 1);
  }
}
