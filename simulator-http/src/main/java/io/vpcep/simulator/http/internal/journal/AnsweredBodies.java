package io.vpcep.simulator.http.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.AnswerWriter;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.http.internal.problem.Problem;
import io.vpcep.simulator.journal.RecordedCall;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of answers to recorded calls, as they went over HTTP or would have gone, in a region's
 * dialect; what is called like a secret in them is masked.
 */
public final class AnsweredBodies {
  private final Dialect dialect;
  private final AnswerWriter writer;

  /** In a dialect. */
  public AnsweredBodies(Dialect dialect) {
    this.dialect = dialect;
    this.writer = new AnswerWriter(dialect);
  }

  /** The body of the answer to a call of the API; null if it had none, or it is not kept. */
  public @Nullable String of(RecordedCall call) {
    Operation<?, ?> operation = call.operation();
    if (operation == null) {
      return null;
    }
    byte[] body = body(call, WireOperations.of(operation));
    return body == null ? null : Secrets.body(new String(body, StandardCharsets.UTF_8));
  }

  private byte @Nullable [] body(RecordedCall call, WireOperation<?, ?> operation) {
    ErrorCode code = call.code();
    if (code != null) {
      String reason = String.valueOf(call.result().reason());
      return Problem.of(code.because(reason)).body(ServedApi.VPCEP, dialect, "");
    }
    Object answer = call.result().answer();
    if (answer instanceof WrittenAnswer written) {
      return written.body().getBytes(StandardCharsets.UTF_8);
    }
    Object request = call.request();
    return answer == null || request == null ? null : written(operation, request, answer);
  }

  @SuppressWarnings("unchecked") // of the types of the operation that was called
  private <Q, A> byte @Nullable [] written(
      WireOperation<Q, A> operation, Object request, Object answer) {
    return operation.answer((Q) request, (A) answer, writer);
  }
}
