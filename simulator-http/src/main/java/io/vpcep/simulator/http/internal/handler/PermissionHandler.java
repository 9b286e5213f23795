package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.PermissionAnswers;
import io.vpcep.simulator.http.internal.json.RequestBodies;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.request.ListPermissions;
import io.vpcep.simulator.request.Operation;

/** The whitelist of an endpoint service (4.2.8 and 4.2.9). */
public final class PermissionHandler {
  private final ApiAccess api;
  private final PermissionAnswers answers;

  PermissionHandler(ApiAccess api, Dialect dialect) {
    this.api = api;
    this.answers = new PermissionAnswers(dialect);
  }

  /** 4.2.8. */
  public void list(Context request) {
    JsonAnswer.ok(
        request,
        answers.page(api.of(request).call(Operation.LIST_PERMISSIONS, () -> filter(request))));
  }

  /** 4.2.9. */
  public void addOrRemove(Context request) {
    byte[] body = RequestContent.read(request);
    String serviceId = serviceId(request);
    JsonAnswer.ok(
        request,
        answers.changed(
            api.of(request)
                .call(
                    Operation.ADD_OR_REMOVE_PERMISSIONS,
                    () -> RequestBodies.addOrRemovePermissions(serviceId, body))));
  }

  private static String serviceId(Context request) {
    return request.pathParam(EndpointServiceHandler.SERVICE_ID);
  }

  private static ListPermissions filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListPermissions(serviceId(request), query.text("permission"), query.paging());
  }
}
