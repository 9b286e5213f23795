package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.PublicService;
import io.vpcep.simulator.model.ServiceDescription;

/** Endpoint services as everybody sees them. */
public final class PublicServiceAnswers {
  private final Dialect dialect;
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public PublicServiceAnswers(Dialect dialect) {
    this.dialect = dialect;
    this.timestamps = new Timestamps(dialect.get(Trait.TIMESTAMPS));
  }

  /** Tables 4-48 and 4-49. */
  public ObjectNode page(Page<PublicService> page) {
    return AnswerParts.page("endpoint_services", page, this::listed);
  }

  private ObjectNode listed(PublicService service) {
    ObjectNode answer =
        Json.object()
            .put("id", service.id())
            .put("owner", service.owner())
            .put("service_name", service.serviceName())
            .put("service_type", service.serviceType().value())
            .put("created_at", timestamps.text(service.createdAt()))
            .put("is_charge", service.charge());
    return dialect.get(Trait.CURRENT_FIELDS)
        ? answer.put("enable_policy", service.enablePolicy())
        : answer;
  }

  /** Table 4-52. */
  public ObjectNode described(ServiceDescription service) {
    ObjectNode answer =
        Json.object()
            .put("id", service.id())
            .put("service_name", service.serviceName())
            .put("service_type", service.serviceType().value())
            .put("created_at", timestamps.text(service.createdAt()))
            .put("is_charge", service.charge());
    return dialect.get(Trait.CURRENT_FIELDS)
        ? answer.put("enable_policy", service.enablePolicy())
        : answer;
  }
}
