package io.vpcep.simulator.http.internal.problem;

import io.javalin.http.Context;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.http.internal.json.ClientConnection;
import java.nio.charset.StandardCharsets;

/** Lets a client meet the injected faults that are none of the API's answers. */
final class TransportFaults {
  private TransportFaults() {}

  /** Writes the answer as the test wrote it. */
  static void answer(TransportFaultException.RawAnswer fault, Context ctx) {
    FaultEffect.RawAnswer answer = fault.answer();
    ctx.status(answer.status());
    ctx.res().setContentType(answer.contentType());
    answer.headers().forEach(ctx::header);
    ctx.result(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Closes the connection; whatever is written afterwards goes nowhere. */
  static void drop(TransportFaultException.ConnectionDropped fault, Context ctx) {
    ClientConnection.cut(ctx.req(), fault);
  }
}
