package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.ConnectionAnswers;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestBodies;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.UpdateBodies;
import io.vpcep.simulator.request.ListConnections;
import io.vpcep.simulator.request.Operation;

/** Connections of an endpoint service (4.2.6 and 4.2.7). */
public final class ConnectionHandler {
  private final ApiAccess api;
  private final ConnectionAnswers answers;

  ConnectionHandler(ApiAccess api, Dialect dialect) {
    this.api = api;
    this.answers = new ConnectionAnswers(dialect);
  }

  /** 4.2.6. */
  public void list(Context request) {
    JsonAnswer.ok(
        request,
        answers.page(api.of(request).call(Operation.LIST_CONNECTIONS, () -> filter(request))));
  }

  /** 4.2.7. */
  public void acceptOrReject(Context request) {
    byte[] body = RequestContent.read(request);
    String serviceId = serviceId(request);
    JsonAnswer.ok(
        request,
        answers.changed(
            api.of(request)
                .call(
                    Operation.ACCEPT_OR_REJECT_CONNECTION,
                    () -> RequestBodies.acceptOrRejectConnection(serviceId, body))));
  }

  /** Descriptions. */
  public void describe(Context request) {
    byte[] body = RequestContent.read(request);
    String serviceId = serviceId(request);
    JsonAnswer.ok(
        request,
        answers.described(
            api.of(request)
                .call(
                    Operation.DESCRIBE_CONNECTIONS,
                    () -> UpdateBodies.connections(serviceId, body))));
  }

  private static String serviceId(Context request) {
    return request.pathParam(EndpointServiceHandler.SERVICE_ID);
  }

  private static ListConnections filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListConnections(
        serviceId(request),
        query.text("id"),
        query.text("marker_id"),
        query.text("status"),
        query.paging());
  }
}
