package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.model.ActiveStatus;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.Page;
import io.vpcep.simulator.model.RouteTableFailure;
import io.vpcep.simulator.model.RouteTablesUpdate;
import io.vpcep.simulator.model.ServiceType;

/** Endpoints as their owner sees them. */
public final class EndpointAnswers {
  private final Dialect dialect;
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public EndpointAnswers(Dialect dialect) {
    this.dialect = dialect;
    this.timestamps = new Timestamps(dialect.get(Trait.TIMESTAMPS));
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
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      addCurrentFields(answer, endpoint);
    }
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

  /**
   * What the operations that change an endpoint answer. The API reference of 2024-04 has none of
   * them, so that the fields do not depend on the dialect.
   */
  public ObjectNode updated(Endpoint endpoint) {
    ObjectNode answer = shown(endpoint);
    addCurrentFields(answer, endpoint);
    return answer;
  }

  /** What became of a change of route tables. */
  public static ObjectNode routeTables(RouteTablesUpdate update) {
    ObjectNode answer = Json.object();
    answer.set("routetables", AnswerParts.texts(update.routetables()));
    if (!update.bindFailed().isEmpty() || !update.unbindFailed().isEmpty()) {
      ObjectNode failures = Json.object();
      failures.set("bind_failed", AnswerParts.list(update.bindFailed(), EndpointAnswers::failure));
      failures.set(
          "unbind_failed", AnswerParts.list(update.unbindFailed(), EndpointAnswers::failure));
      answer.set("error", Json.list().add(failures));
    }
    return answer;
  }

  private static ObjectNode failure(RouteTableFailure failure) {
    return Json.object().put("id", failure.id()).put("error_message", failure.code().message());
  }

  /** Tables 4-62 and 4-63. */
  public ObjectNode page(Page<Endpoint> page) {
    return AnswerParts.page("endpoints", page, this::shown);
  }

  /** What the API reference of 2024-04 does not have. */
  private static void addCurrentFields(ObjectNode answer, Endpoint endpoint) {
    answer
        .put("specification_name", endpoint.specificationName())
        .put("description", endpoint.description())
        .put("endpoint_pool_id", endpoint.endpointPoolId());
    if (endpoint.policyStatements() != null) {
      answer.set("policy_statement", Policies.statements(endpoint.policyStatements()));
    }
    if (endpoint.policyDocument() != null) {
      answer.set("policy_document", Policies.document(endpoint.policyDocument()));
    }
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
