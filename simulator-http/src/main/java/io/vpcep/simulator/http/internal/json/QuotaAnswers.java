package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.model.Quota;
import java.util.List;

/** Quotas of a project. */
public final class QuotaAnswers {

  private QuotaAnswers() {}

  /** Tables 4-67 to 4-69. */
  public static ObjectNode quotas(List<Quota> quotas) {
    ObjectNode resources = Json.object();
    resources.set("resources", AnswerParts.list(quotas, QuotaAnswers::resource));
    ObjectNode answer = Json.object();
    answer.set("quotas", resources);
    return answer;
  }

  private static ObjectNode resource(Quota quota) {
    return Json.object()
        .put("type", quota.type().value())
        .put("used", quota.used())
        .put("quota", quota.quota());
  }
}
