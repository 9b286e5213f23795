package io.vpcep.simulator.http.internal.handler;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
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
   * Makes a call, and tells what a client would have been answered.
   *
   * @param requestId that of the console's own request
   */
  public <Q, A> ConsoleAnswer answer(ConsoleCall<Q, A> call, String requestId) {
    WireOperation<Q, A> operation = call.operation();
    WireCall wire =
        recorder.beginInConsole(
            operation.method(),
            operation.pathOf(call.caller().projectId(), call.path()),
            call.queryString(),
            call.content());
    ConsoleAnswer answer = answer(call, wire, requestId);
    Integer status = answer.status();
    if (status != null) {
      frontEnd.complete(wire, null, status, null, null);
    }
    return wire.recorded().map(recorded -> answer.recordedAs(recorded.sequence())).orElse(answer);
  }

  private <Q, A> ConsoleAnswer answer(ConsoleCall<Q, A> call, WireCall wire, String requestId) {
    try {
      byte[] body = operations.call(call.caller(), call.operation(), call::request, wire);
      return ConsoleAnswer.answered(call.operation().status(), body);
    } catch (VpcepException e) {
      Problem problem = Problem.of(e);
      return ConsoleAnswer.refused(problem, problem.body(ServedApi.VPCEP, dialect, requestId));
    } catch (TransportFaultException.RawAnswer e) {
      return ConsoleAnswer.raw(e.answer());
    } catch (TransportFaultException.ConnectionDropped e) {
      return ConsoleAnswer.cut();
    }
  }
}
