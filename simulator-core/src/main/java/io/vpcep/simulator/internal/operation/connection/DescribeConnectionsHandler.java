package io.vpcep.simulator.internal.operation.connection;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.BatchRules;
import io.vpcep.simulator.internal.rule.DescriptionRules;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what connections are about: all of those in the request, or none. */
public final class DescribeConnectionsHandler
    implements Handler<DescribeConnections, List<Connection>> {

  @Override
  public List<Connection> handle(Call call, DescribeConnections request) {
    Map<String, String> texts = texts(request.connections());
    ServiceSnapshot service = call.ownService(request.serviceId());
    List<EndpointSnapshot> endpoints =
        texts.keySet().stream().map(id -> call.connection(id, service)).toList();
    StatusRules.requireNotDeleting(service);
    endpoints.forEach(call::requireChangeable);
    for (EndpointSnapshot endpoint : endpoints) {
      String text = texts.getOrDefault(endpoint.id(), "");
      call.change(endpoint, draft -> draft.connectionDescription = text);
    }
    return texts.keySet().stream()
        .map(id -> call.connection(call.connection(id, service)))
        .toList();
  }

  /** The texts of a request by connection, in its order. */
  private static Map<String, String> texts(
      @Nullable List<DescribeConnections.Description> connections) {
    if (connections == null || connections.isEmpty()) {
      throw ErrorCode.INVALID_ENDPOINT_ID.because("connections must have at least one connection");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (DescribeConnections.Description connection : BatchRules.check(connections)) {
      String id = IdRules.requireEndpointId(connection.id());
      if (texts.put(id, DescriptionRules.orEmpty(connection.description())) != null) {
        throw ErrorCode.INVALID_PARAMETER.because(
            "connection " + Texts.shown(id) + " is there twice");
      }
    }
    return texts;
  }
}
