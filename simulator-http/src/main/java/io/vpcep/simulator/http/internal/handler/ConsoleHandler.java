package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServedApi;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.problem.Problem;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.WireCall;

/**
 * Calls the operations of a region for somebody who looks at it in the console. The calls go the
 * way of all others, rules, faults and clock included, and the journal says where they came from.
 */
public final class ConsoleHandler {
  private final FrontEnd frontEnd;
  private final Dialect dialect;
  private final OperationHandler operations;
  private final CallRecorder recorder;

  /** Calls a region, by the same handler as clients. */
  public ConsoleHandler(
      SimulatedRegion region, OperationHandler operations, CallRecorder recorder) {
    this.frontEnd = region.unwrap(FrontEnd.class);
    this.dialect = region.config().dialect();
    this.operations = operations;
    this.recorder = recorder;
  }

  /**
   * Makes a call, and answers the console's own request with what a client would have been
   * answered.
   *
   * @param requestId that of the console's own request
   */
  public <Q, A> void answer(Context request, ConsoleCall<Q, A> call, String requestId) {
    WireOperation<Q, A> operation = call.operation();
    WireCall wire =
        recorder.beginInConsole(
            operation.method(),
            operation.pathOf(call.caller().projectId(), call.path()),
            call.queryString(),
            call.content());
    StartedAnswer<Q, A> answer;
    try {
      answer = operations.begin(call.caller(), operation, call::request, wire);
    } catch (VpcepException | TransportFaultException e) {
      write(request, wire, failed(e, requestId));
      return;
    }
    operations.whenItGoesOn(
        request, answer.call(), () -> write(request, wire, ended(answer, requestId)));
  }

  private ConsoleAnswer ended(StartedAnswer<?, ?> answer, String requestId) {
    try {
      return ConsoleAnswer.answered(answer.operation().status(), answer.body());
    } catch (VpcepException | TransportFaultException e) {
      return failed(e, requestId);
    }
  }

  private ConsoleAnswer failed(RuntimeException failure, String requestId) {
    if (failure instanceof VpcepException refusal) {
      Problem problem = Problem.of(refusal);
      return ConsoleAnswer.refused(problem, problem.body(ServedApi.VPCEP, dialect, requestId));
    }
    return failure instanceof TransportFaultException.RawAnswer raw
        ? ConsoleAnswer.raw(raw.answer())
        : ConsoleAnswer.cut();
  }

  private void write(Context request, WireCall wire, ConsoleAnswer answer) {
    Integer status = answer.status();
    if (status != null) {
      frontEnd.complete(wire, null, status, null, null);
    }
    JsonAnswer.ok(
        request,
        wire.recorded().map(recorded -> answer.recordedAs(recorded.sequence())).orElse(answer));
  }
}
