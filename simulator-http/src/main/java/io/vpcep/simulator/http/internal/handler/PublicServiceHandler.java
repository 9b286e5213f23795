package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.PublicServiceAnswers;
import io.vpcep.simulator.request.DescribeEndpointService;
import io.vpcep.simulator.request.ListPublicServices;
import io.vpcep.simulator.request.Operation;

/** What everybody may know of endpoint services (4.2.10 and 4.2.11). */
public final class PublicServiceHandler {
  private final ApiAccess api;
  private final PublicServiceAnswers answers;

  PublicServiceHandler(ApiAccess api, Dialect dialect) {
    this.api = api;
    this.answers = new PublicServiceAnswers(dialect);
  }

  /** 4.2.10. */
  public void list(Context request) {
    JsonAnswer.ok(
        request,
        answers.page(api.of(request).call(Operation.LIST_PUBLIC_SERVICES, () -> filter(request))));
  }

  /** 4.2.11. */
  public void describe(Context request) {
    JsonAnswer.ok(
        request,
        answers.described(
            api.of(request).call(Operation.DESCRIBE_ENDPOINT_SERVICE, () -> wanted(request))));
  }

  private static ListPublicServices filter(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new ListPublicServices(
        query.text("endpoint_service_name"), query.text("id"), query.paging());
  }

  private static DescribeEndpointService wanted(Context request) {
    QueryParameters query = QueryParameters.of(request);
    return new DescribeEndpointService(query.text("endpoint_service_name"), query.text("id"));
  }
}
