package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.Page;

/** Endpoint services as their owner sees them. */
public final class EndpointServiceAnswers {
  // Nothing in the API can set it; the older page names it as the default.
  private static final String CIDR_TYPE = "internal";

  private final Dialect dialect;
  private final Timestamps timestamps;

  /** Answers in a dialect. */
  public EndpointServiceAnswers(Dialect dialect) {
    this.dialect = dialect;
    this.timestamps = new Timestamps(dialect.get(Trait.TIMESTAMPS));
  }

  /** What create and modify answer: tables 4-11 and 4-20. */
  public ObjectNode changed(EndpointService service) {
    ObjectNode answer = Json.object();
    answer
        .put("id", service.id())
        .put("port_id", service.portId())
        .put("service_name", service.serviceName())
        .put("service_type", service.serviceType().value())
        .put("server_type", service.serverType().value())
        .put("vpc_id", service.vpcId())
        .put("approval_enabled", service.approvalEnabled())
        .put("status", service.status().value())
        .put("created_at", timestamps.text(service.createdAt()))
        .put("updated_at", timestamps.text(service.updatedAt()))
        .put("project_id", service.projectId());
    answer.set("ports", AnswerParts.ports(service.ports()));
    answer.put("tcp_proxy", service.tcpProxy().value());
    addFieldsOfDialect(answer, service);
    return answer;
  }

  /** What a change of the name answers. */
  public static ObjectNode renamed(String fullName) {
    return Json.object().put("endpoint_service_name", fullName);
  }

  /** Table 4-14. */
  public ObjectNode shown(EndpointService service) {
    return AnswerParts.withErrors(changed(service), service.errors());
  }

  /** Tables 4-25 and 4-26. */
  public ObjectNode page(Page<EndpointService> page) {
    return AnswerParts.page("endpoint_services", page, this::listed);
  }

  private ObjectNode listed(EndpointService service) {
    return shown(service).put("connection_count", service.connectionCount());
  }

  /** The fields that table 4-11 does not have, but other documents do. */
  private void addFieldsOfDialect(ObjectNode answer, EndpointService service) {
    if (dialect.get(Trait.VIP_PORT_ID) && service.vipPortId() != null) {
      answer.put("vip_port_id", service.vipPortId());
    }
    if (dialect.get(Trait.POOLS)) {
      answer.put("pool_id", service.poolId()).put("cidr_type", CIDR_TYPE);
    }
    if (dialect.get(Trait.SERVICE_TAGS)) {
      answer.set("tags", AnswerParts.tags(service.tags()));
    }
    if (dialect.get(Trait.CURRENT_FIELDS)) {
      answer.put("description", service.description()).put("enable_policy", service.enablePolicy());
    }
  }
}
