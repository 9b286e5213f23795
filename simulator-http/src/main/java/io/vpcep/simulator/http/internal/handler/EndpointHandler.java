package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.EndpointAnswers;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestBodies;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.UpdateBodies;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.request.ListEndpoints;
import io.vpcep.simulator.request.Operation;

/** Endpoints (4.3). */
public final class EndpointHandler {

  /** Name of the part of a path that holds the id of an endpoint. */
  public static final String ENDPOINT_ID = "vpc_endpoint_id";

  private final ApiAccess api;
  private final EndpointAnswers answers;

  EndpointHandler(ApiAccess api, Dialect dialect) {
    this.api = api;
    this.answers = new EndpointAnswers(dialect);
  }

  /** 4.3.1. */
  public void create(Context request) {
    byte[] body = RequestContent.read(request);
    JsonAnswer.ok(
        request,
        answers.created(
            api.of(request)
                .call(Operation.CREATE_ENDPOINT, () -> RequestBodies.createEndpoint(body))));
  }

  /** 4.3.2. */
  public void show(Context request) {
    ById id = id(request);
    JsonAnswer.ok(request, answers.shown(api.of(request).call(Operation.SHOW_ENDPOINT, () -> id)));
  }

  /** 4.3.3. */
  public void delete(Context request) {
    ById id = id(request);
    api.of(request).call(Operation.DELETE_ENDPOINT, () -> id);
    JsonAnswer.noContent(request);
  }

  /** 4.3.4. */
  public void list(Context request) {
    JsonAnswer.ok(
        request,
        answers.page(api.of(request).call(Operation.LIST_ENDPOINTS, () -> filter(request))));
  }

  /** Change of the access whitelist. */
  public void updateWhitelist(Context request) {
    byte[] body = RequestContent.read(request);
    String id = request.pathParam(ENDPOINT_ID);
    JsonAnswer.ok(
        request,
        answers.updated(
            api.of(request)
                .call(
                    Operation.UPDATE_ACCESS_WHITELIST,
                    () -> UpdateBodies.accessWhitelist(id, body))));
  }

  /** Change of the route tables. */
  public void updateRouteTables(Context request) {
    byte[] body = RequestContent.read(request);
    String id = request.pathParam(ENDPOINT_ID);
    JsonAnswer.ok(
        request,
        EndpointAnswers.routeTables(
            api.of(request)
                .call(Operation.UPDATE_ROUTE_TABLES, () -> UpdateBodies.routeTables(id, body))));
  }

  /** Change of the policy. */
  public void updatePolicy(Context request) {
    byte[] body = RequestContent.read(request);
    String id = request.pathParam(ENDPOINT_ID);
    JsonAnswer.ok(
        request,
        answers.updated(
            api.of(request).call(Operation.UPDATE_POLICY, () -> UpdateBodies.policy(id, body))));
  }

  /** Return to the default policy. */
  public void deletePolicy(Context request) {
    ById id = id(request);
    JsonAnswer.ok(
        request, answers.updated(api.of(request).call(Operation.DELETE_POLICY, () -> id)));
  }

  private static ById id(Context request) {
    return new ById(request.pathParam(ENDPOINT_ID));
  }

  private static ListEndpoints filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListEndpoints(
        query.text("endpoint_service_name"),
        query.text("vpc_id"),
        query.text("id"),
        query.paging());
  }
}
