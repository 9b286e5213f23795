package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.EndpointServiceAnswers;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestBodies;
import io.vpcep.simulator.http.internal.json.RequestContent;
import io.vpcep.simulator.http.internal.json.UpdateBodies;
import io.vpcep.simulator.request.ById;
import io.vpcep.simulator.request.ListEndpointServices;
import io.vpcep.simulator.request.Operation;

/** Endpoint services (4.2.1 to 4.2.5). */
public final class EndpointServiceHandler {

  /** Name of the part of a path that holds the id of a service. */
  public static final String SERVICE_ID = "vpc_endpoint_service_id";

  private final ApiAccess api;
  private final EndpointServiceAnswers answers;

  EndpointServiceHandler(ApiAccess api, Dialect dialect) {
    this.api = api;
    this.answers = new EndpointServiceAnswers(dialect);
  }

  /** 4.2.1. */
  public void create(Context request) {
    byte[] body = RequestContent.read(request);
    JsonAnswer.ok(
        request,
        answers.changed(
            api.of(request)
                .call(
                    Operation.CREATE_ENDPOINT_SERVICE,
                    () -> RequestBodies.createEndpointService(body))));
  }

  /** 4.2.2. */
  public void show(Context request) {
    ById id = id(request);
    JsonAnswer.ok(
        request, answers.shown(api.of(request).call(Operation.SHOW_ENDPOINT_SERVICE, () -> id)));
  }

  /** 4.2.3. */
  public void modify(Context request) {
    byte[] body = RequestContent.read(request);
    String id = request.pathParam(SERVICE_ID);
    JsonAnswer.ok(
        request,
        answers.changed(
            api.of(request)
                .call(
                    Operation.MODIFY_ENDPOINT_SERVICE,
                    () -> RequestBodies.modifyEndpointService(id, body))));
  }

  /** 4.2.4. */
  public void delete(Context request) {
    ById id = id(request);
    api.of(request).call(Operation.DELETE_ENDPOINT_SERVICE, () -> id);
    JsonAnswer.noContent(request);
  }

  /** 4.2.5. */
  public void list(Context request) {
    JsonAnswer.ok(
        request,
        answers.page(
            api.of(request).call(Operation.LIST_ENDPOINT_SERVICES, () -> filter(request))));
  }

  /** Change of the name. */
  public void rename(Context request) {
    byte[] body = RequestContent.read(request);
    String id = request.pathParam(SERVICE_ID);
    JsonAnswer.ok(
        request,
        EndpointServiceAnswers.renamed(
            api.of(request)
                .call(Operation.RENAME_ENDPOINT_SERVICE, () -> UpdateBodies.name(id, body))));
  }

  /** Upgrade; the only path of the second version. */
  public void upgrade(Context request) {
    ById id = id(request);
    api.of(request).call(Operation.UPGRADE_ENDPOINT_SERVICE, () -> id);
    JsonAnswer.noContent(request);
  }

  private static ById id(Context request) {
    return new ById(request.pathParam(SERVICE_ID));
  }

  private static ListEndpointServices filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListEndpointServices(
        query.text("endpoint_service_name"),
        query.text("id"),
        query.text("status"),
        query.paging());
  }
}
