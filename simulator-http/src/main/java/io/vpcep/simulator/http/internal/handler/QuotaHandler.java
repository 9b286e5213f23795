package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.QuotaAnswers;
import io.vpcep.simulator.request.Operation;
import io.vpcep.simulator.request.ShowQuotas;

/** Quotas (4.4.1). */
public final class QuotaHandler {
  private final ApiAccess api;

  QuotaHandler(ApiAccess api) {
    this.api = api;
  }

  /** 4.4.1. */
  public void show(Context request) {
    JsonAnswer.ok(
        request,
        QuotaAnswers.quotas(
            api.of(request)
                .call(
                    Operation.SHOW_QUOTAS,
                    () -> new ShowQuotas(QueryParameters.of(request).text("type")))));
  }
}
