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
import io.vpcep.simulator.http.internal.waiting.WaitingCalls;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.StartedCall;
import io.vpcep.simulator.internal.frontend.WireCall;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the operations of a region as HTTP asks for them. */
public final class OperationHandler {
  static final byte[] NO_BODY = {};

  private final FrontEnd frontEnd;
  private final Authentication authentication;
  private final CallRecorder recorder;
  private final WaitingCalls waiting;
  private final AnswerWriter writer;

  /**
   * Calls a region, and answers in its dialect.
   *
   * @param waiting where calls wait that are delayed
   */
  public OperationHandler(
      SimulatedRegion region,
      Authentication authentication,
      CallRecorder recorder,
      WaitingCalls waiting) {
    this.frontEnd = region.unwrap(FrontEnd.class);
    this.authentication = authentication;
    this.recorder = recorder;
    this.waiting = waiting;
    this.writer = new AnswerWriter(region.config().dialect());
  }

  /** Answers a request for an operation. */
  public <Q, A> void answer(Context request, WireOperation<Q, A> operation) {
    byte[] content = operation.withBody() ? RequestContent.read(request) : NO_BODY;
    StartedAnswer<Q, A> answer =
        begin(
            authentication.callerOf(request),
            operation,
            () -> operation.request(request::pathParam, request.req().getQueryString(), content),
            recorder.begin(request, Authentication.userOf(request)));
    whenItGoesOn(request, answer.call(), () -> write(request, operation.status(), answer.body()));
  }

  /** Begins to call an operation. */
  <Q, A> StartedAnswer<Q, A> begin(
      Caller caller, WireOperation<Q, A> operation, Supplier<Q> request, WireCall wire) {
    AtomicReference<Q> asked = new AtomicReference<>();
    StartedCall<A> call =
        frontEnd.begin(
            caller,
            operation.operation(),
            () -> {
              asked.set(request.get());
              return asked.get();
            },
            wire);
    return new StartedAnswer<>(call, operation, asked, writer);
  }

  /** Does the rest of what a call needs: now, or when the call has waited as long as it has to. */
  void whenItGoesOn(Context request, StartedCall<?> call, Runnable rest) {
    if (call.delay().isZero()) {
      rest.run();
    } else {
      request.future(() -> waiting.add(request, frontEnd, call, rest));
    }
  }

  private static void write(Context request, int status, byte @Nullable [] body) {
    if (body == null) {
      JsonAnswer.empty(request, status);
    } else {
      JsonAnswer.written(request, body);
    }
  }
}
