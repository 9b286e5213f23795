package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.request.Operation;
import java.time.Instant;

/** What may befall an allowed call before its request is looked at: rate limit, armed faults. */
final class Interference {
  private Interference() {}

  static void check(Caller caller, Operation<?, ?> operation, RegionState state, Instant now) {
    RateLimit limit = state.config().rateLimit();
    if (limit != null) {
      String project = caller.projectId();
      if (state.calls().countSince(project, now, limit.span()) >= limit.calls()) {
        throw ErrorCode.ENDPOINT_0022.because(
            "project " + project + " may make " + limit.calls() + " calls in " + limit.span());
      }
      state.calls().add(project, now);
    }
    state
        .faults()
        .take(operation)
        .ifPresent(
            code -> {
              throw code.because("injected fault");
            });
  }
}
