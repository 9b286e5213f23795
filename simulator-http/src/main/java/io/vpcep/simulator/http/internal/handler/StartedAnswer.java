package io.vpcep.simulator.http.internal.handler;

import io.vpcep.simulator.http.internal.json.AnswerWriter;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.internal.frontend.StartedCall;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A call that has been started, and how its answer is written.
 *
 * @param call the call, which may have to wait
 * @param operation what is called
 * @param asked the request, which some answers repeat parts of
 * @param writer writes in the dialect of the region
 */
record StartedAnswer<Q, A>(
    StartedCall<A> call,
    WireOperation<Q, A> operation,
    AtomicReference<Q> asked,
    AnswerWriter writer) {

  /** The body of the answer, null if it has none. A call that waits goes on now. */
  byte @Nullable [] body() {
    A answer = call.end();
    return operation.answer(Objects.requireNonNull(asked.get()), answer, writer);
  }
}
