package io.vpcep.simulator.journal;

import java.util.List;
import java.util.Objects;

/**
 * A habit of a client, seen in its calls.
 *
 * @param kind which
 * @param message what was seen, and what would have been better
 * @param calls the calls in which it shows, in their order; may be empty for {@link
 *     FindingKind#LEFT_BEHIND}, whose creation the journal may not have
 */
public record Finding(FindingKind kind, String message, List<RecordedCall> calls) {

  /** Copies the calls. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(calls, "calls");
    calls = List.copyOf(calls);
  }

  /** Kind and message. */
  @Override
  public String toString() {
    return kind.value() + ": " + message;
  }
}
