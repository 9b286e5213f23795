package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.internal.journal.BoundedLog;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to a front end, and how that answered it.
 *
 * @param operation which operation the request asked for; null if none, or if the call reached the
 *     region
 * @param code error code of the answer; null if there is none
 * @param reason why it was refused; null if it was carried out
 */
record AnsweredRequest(
    WireCall call,
    @Nullable Operation<?, ?> operation,
    int status,
    @Nullable ErrorCode code,
    @Nullable String reason) {

  /** Whether the journal does not know all of it yet. */
  boolean isNews() {
    RecordedCall recorded = call.recorded().orElse(null);
    return recorded == null || recorded.status() != status;
  }

  /** Tells the journal: of its call, if the request reached the region; else of the request. */
  void recordIn(BoundedLog<RecordedCall> log, Instant now) {
    RecordedCall recorded = call.recorded().orElse(null);
    if (recorded == null) {
      log.add(sequence -> unreached(sequence, now));
    } else if (recorded.outcome() != RecordedCall.Outcome.DROPPED) {
      // Of a dropped connection, nobody got the status that was sent.
      log.replace(recorded, recorded.withStatus(status));
    }
  }

  private RecordedCall unreached(long sequence, Instant now) {
    RecordedCall.Outcome outcome =
        status < 400 ? RecordedCall.Outcome.ANSWERED : RecordedCall.Outcome.REFUSED;
    RecordedCall.Result result =
        new RecordedCall.Result(outcome, status, code, reason, Duration.ZERO, null, false, null);
    return new RecordedCall(
        sequence, now, null, call.userId(), operation, null, result, call.request(), call.source());
  }
}
