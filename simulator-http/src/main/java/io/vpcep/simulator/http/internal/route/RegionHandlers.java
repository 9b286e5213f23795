package io.vpcep.simulator.http.internal.route;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.handler.OperationHandler;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * What answers for one region. A request carries it to the {@link Routes}, which are the same for
 * all regions.
 *
 * @param dialect in which it refuses
 * @param operations the API
 * @param identity the identity service
 * @param control the simulator's own API
 * @param recorder writes the journal
 */
public record RegionHandlers(
    Dialect dialect,
    OperationHandler operations,
    IdentityHandler identity,
    ControlHandler control,
    CallRecorder recorder) {
  private static final String ATTRIBUTE = RegionHandlers.class.getName();

  void answer(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
    Problems.inDialect(request, dialect);
  }

  static RegionHandlers of(Context request) {
    return Objects.requireNonNull(request.<RegionHandlers>attribute(ATTRIBUTE));
  }
}
