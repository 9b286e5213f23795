package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.ServiceType;

/** Endpoints as their owner sees them. */
public final class EndpointAnswers {
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public EndpointAnswers(Dialect dialect) {
    this.timestamps = new Timestamps(dialect.timestamps());
  }

  /** What create answers: table 4-55, which has no address. */
  public ObjectNode created(Endpoint endpoint) {
    ObjectNode answer = Json.object();
    answer
        .put("id", endpoint.id())
        .put("service_type", endpoint.serviceType().value())
        .put("status", endpoint.status().value());
    answer.set(
        "active_status",
        AnswerParts.texts(endpoint.activeStatus().stream().map(ActiveStatus::value).toList()));
    answer
        .put("endpoint_service_name", endpoint.endpointServiceName())
        .put("marker_id", endpoint.markerId())
        .put("endpoint_service_id", endpoint.endpointServiceId())
        .put("enable_dns", endpoint.enableDns())
        .put("vpc_id", endpoint.vpcId())
        .put("created_at", timestamps.text(endpoint.createdAt()))
        .put("updated_at", timestamps.text(endpoint.updatedAt()))
        .put("project_id", endpoint.projectId())
        .put("enable_status", endpoint.enabled() ? "enable" : "disable");
    answer.set("tags", AnswerParts.tags(endpoint.tags()));
    addFieldsOfType(answer, endpoint);
    return answer;
  }

  /** Table 4-57. */
  public ObjectNode shown(Endpoint endpoint) {
    ObjectNode answer = created(endpoint);
    if (endpoint.ip() != null) {
      answer.put("ip", endpoint.ip());
    }
    return AnswerParts.withErrors(answer, endpoint.errors());
  }

  /** Tables 4-62 and 4-63. */
  public ObjectNode page(Page<Endpoint> page) {
    return AnswerParts.page("endpoints", page, this::shown);
  }

  private static void addFieldsOfType(ObjectNode answer, Endpoint endpoint) {
    if (endpoint.serviceType() == ServiceType.GATEWAY) {
      answer.set("routetables", AnswerParts.texts(endpoint.routetables()));
      return;
    }
    if (endpoint.enableDns()) {
      answer.set("dns_names", AnswerParts.texts(endpoint.dnsNames()));
    }
    if (endpoint.subnetId() != null) {
      answer.put("subnet_id", endpoint.subnetId());
    }
    answer.put("enable_whitelist", endpoint.enableWhitelist());
    answer.set("whitelist", AnswerParts.texts(endpoint.whitelist()));
  }
}
