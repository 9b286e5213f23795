package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.PermissionAnswers;
import io.vpcep.simulator.http.internal.json.RequestBodies;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.UpdateBodies;
import io.vpcep.simulator.model.Permission;
import io.vpcep.simulator.request.ListPermissions;
import io.vpcep.simulator.request.Operation;
import java.util.List;
import java.util.function.Function;

/** The whitelist of an endpoint service (4.2.8 and 4.2.9). */
public final class PermissionHandler {

  /** Name of the part of a path that holds the id of a whitelist record. */
  public static final String PERMISSION_ID = "permission_id";

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

  /** Adds records. */
  public void batchAdd(Context request) {
    String serviceId = serviceId(request);
    change(
        request,
        Operation.BATCH_ADD_PERMISSIONS,
        body -> UpdateBodies.addPermissions(serviceId, body));
  }

  /** Removes records by their ids. */
  public void batchRemove(Context request) {
    String serviceId = serviceId(request);
    change(
        request,
        Operation.BATCH_REMOVE_PERMISSIONS,
        body -> UpdateBodies.removePermissions(serviceId, body));
  }

  /** Describes a record. */
  public void describe(Context request) {
    String serviceId = serviceId(request);
    String id = request.pathParam(PERMISSION_ID);
    change(
        request,
        Operation.DESCRIBE_PERMISSION,
        body -> UpdateBodies.permission(serviceId, id, body));
  }

  /** Answers the records that an operation changed. */
  private <Q> void change(
      Context request, Operation<Q, List<Permission>> operation, Function<byte[], Q> decoder) {
    byte[] body = RequestContent.read(request);
    JsonAnswer.ok(
        request, answers.records(api.of(request).call(operation, () -> decoder.apply(body))));
  }

  private static String serviceId(Context request) {
    return request.pathParam(EndpointServiceHandler.SERVICE_ID);
  }

  private static ListPermissions filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListPermissions(serviceId(request), query.text("permission"), query.paging());
  }
}
