package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Values that several requests to the simulator itself have. */
final class ControlFields {
  private ControlFields() {}

  /** A documented error code. */
  static ErrorCode code(Item item) {
    return item.parsed(ErrorCode::of);
  }

  /** A duration in the form of ISO 8601. */
  static Duration duration(Item item) {
    return item.parsed(
        text -> {
          try {
            return Duration.parse(text);
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                "expected an ISO-8601 duration such as PT90S, not \"" + text + "\"", e);
          }
        });
  }
}
