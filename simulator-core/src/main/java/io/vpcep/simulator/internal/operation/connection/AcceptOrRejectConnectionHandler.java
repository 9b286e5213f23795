package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accepts or rejects a connection (API reference 4.2.7). */
public final class AcceptOrRejectConnectionHandler
    implements Handler<AcceptOrRejectConnection, List<Connection>> {

  private static final String ACCEPT = "receive";
  private static final String REJECT = "reject";

  @Override
  public List<Connection> handle(Call call, AcceptOrRejectConnection request) {
    boolean accept = isAccept(request.action());
    String endpointId = requireOneEndpoint(request.endpoints());
    ServiceSnapshot service = call.ownService(request.serviceId());
    EndpointSnapshot endpoint = call.connection(endpointId, service);
    if (accept) {
      StatusRules.requireAcceptable(endpoint);
      call.requireNotFrozen(endpoint);
      StatusRules.requireConnectable(service);
      call.transitions().accept(endpoint, call.now());
    } else {
      StatusRules.requireRejectable(endpoint);
      call.requireNotFrozen(endpoint);
      // Rejecting again is no change, so that a repeated request leaves updated_at alone.
      if (endpoint.status() != EndpointStatus.REJECTED) {
        call.transitions().reject(endpoint, call.now());
      }
    }
    return List.of(call.connection(call.endpoints().find(endpointId).orElseThrow()));
  }

  private static boolean isAccept(@Nullable String action) {
    if (ACCEPT.equals(action) || REJECT.equals(action)) {
      return ACCEPT.equals(action);
    }
    throw ErrorCode.INVALID_CONNECTION_ACTION.because(
        "action must be receive or reject, not " + Texts.shown(action));
  }

  private static String requireOneEndpoint(@Nullable List<String> endpoints) {
    if (endpoints == null || endpoints.isEmpty()) {
      throw ErrorCode.INVALID_ENDPOINT_ID.because("endpoints must name one endpoint");
    }
    if (endpoints.size() > 1) {
      throw ErrorCode.ONLY_ONE_ENDPOINT_ALLOWED.because(
          "endpoints names " + endpoints.size() + "; one at a time");
    }
    String id = endpoints.get(0);
    if (!Texts.isUuid(id)) {
      throw ErrorCode.INVALID_ENDPOINT_ID.because("endpoints takes a UUID, not " + Texts.shown(id));
    }
    return id;
  }
}
