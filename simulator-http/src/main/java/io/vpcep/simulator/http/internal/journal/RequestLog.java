package io.vpcep.simulator.http.internal.journal;

import io.javalin.http.Context;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.RequestTime;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells each request in one line for people, without its secrets. */
final class RequestLog {
  private final SimulatorClock clock;
  private final Consumer<String> lines;

  /** Of a region with a clock. */
  RequestLog(SimulatorClock clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
  }

  /**
   * A request is about to be answered.
   *
   * @param call the call that it became; null if it did not reach the region
   * @param code error code of the answer; null if there is none
   */
  void tell(Context request, @Nullable RecordedCall call, @Nullable ErrorCode code) {
    boolean dropped = call != null && call.outcome() == RecordedCall.Outcome.DROPPED;
    String query = Secrets.query(request.req().getQueryString());
    StringBuilder line = new StringBuilder();
    line.append(call == null ? clock.instant() : call.time());
    line.append(' ').append(request.req().getMethod());
    line.append(' ').append(request.req().getRequestURI());
    line.append(query == null ? "" : "?" + query);
    line.append(' ').append(dropped ? "dropped" : request.statusCode());
    line.append(code == null ? "" : " " + code.code());
    line.append(' ').append(RequestTime.sinceItCame(request).toMillis()).append(" ms");
    lines.accept(line.toString());
  }
}
