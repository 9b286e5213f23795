package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.json.AnswerWriter;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.WireCall;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the operations of a region as HTTP asks for them. */
public final class OperationHandler {
  static final byte[] NO_BODY = {};

  private final FrontEnd frontEnd;
  private final Authentication authentication;
  private final CallRecorder recorder;
  private final AnswerWriter writer;

  /** Calls a region, and answers in its dialect. */
  public OperationHandler(
      SimulatedRegion region, Authentication authentication, CallRecorder recorder) {
    this.frontEnd = region.unwrap(FrontEnd.class);
    this.authentication = authentication;
    this.recorder = recorder;
    this.writer = new AnswerWriter(region.config().dialect());
  }

  /** Answers a request for an operation. */
  public <Q, A> void answer(Context request, WireOperation<Q, A> operation) {
    byte[] content = operation.withBody() ? RequestContent.read(request) : NO_BODY;
    byte[] body =
        call(
            authentication.callerOf(request),
            operation,
            () -> operation.request(request::pathParam, request.req().getQueryString(), content),
            recorder.begin(request, Authentication.userOf(request)));
    if (body == null) {
      JsonAnswer.empty(request, operation.status());
    } else {
      JsonAnswer.written(request, body);
    }
  }

  /**
   * Calls an operation.
   *
   * @return the body of the answer; null if it has none
   */
  <Q, A> byte @Nullable [] call(
      Caller caller, WireOperation<Q, A> operation, Supplier<Q> request, WireCall wire) {
    AtomicReference<Q> asked = new AtomicReference<>();
    A answered =
        frontEnd.call(
            caller,
            operation.operation(),
            () -> {
              asked.set(request.get());
              return asked.get();
            },
            RealPause::pass,
            wire);
    return operation.answer(Objects.requireNonNull(asked.get()), answered, writer);
  }
}
