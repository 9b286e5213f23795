package io.vpcep.simulator.http.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;

/** Writes endpoint services and endpoints, with the API's names of fields. */
final class ResourceWriter {
  private ResourceWriter() {}

  static ObjectNode service(ServiceSnapshot service, List<Permission> permissions) {
    ObjectNode node =
        Nodes.object()
            .put("id", service.id())
            .put("project_id", service.projectId())
            .put("service_name", service.serviceName());
    putContent(node, service, permissions);
    return node;
  }

  static ObjectNode publicService(ServiceSnapshot service, List<Permission> permissions) {
    ObjectNode node =
        Nodes.object()
            .put("id", service.id())
            .put("name", service.serviceName())
            .put("type", service.serviceType().value())
            .put("enable_policy", service.enablePolicy());
    putContent(node, service, permissions);
    return node;
  }

  private static void putContent(
      ObjectNode node, ServiceSnapshot service, List<Permission> permissions) {
    node.put("owner", service.owner())
        .put("is_charge", service.charge())
        .put("status", service.status().value());
    Nodes.putErrors(node, service.errors());
    node.put("server_type", service.serverType().value())
        .put("vpc_id", service.vpcId())
        .put("port_id", service.portId());
    Nodes.putIfThere(node, "vip_port_id", service.vipPortId());
    node.put("approval_enabled", service.approvalEnabled());
    node.set(
        "ports",
        Nodes.list(
            service.ports(),
            port ->
                Nodes.object()
                    .put("client_port", port.clientPort())
                    .put("server_port", port.serverPort())
                    .put("protocol", port.protocol().value())));
    node.put("tcp_proxy", service.tcpProxy().value()).put("description", service.description());
    Nodes.putTags(node, service.tags());
    node.set("permissions", Nodes.list(permissions, ResourceWriter::permission));
    node.put("created_at", service.createdAt().toString())
        .put("updated_at", service.updatedAt().toString());
  }

  private static ObjectNode permission(Permission record) {
    ObjectNode node =
        Nodes.object()
            .put("id", record.id())
            .put("permission", record.permission())
            .put("permission_type", record.permissionType().value());
    Nodes.putIfThere(node, "description", record.description());
    return node.put("created_at", record.createdAt().toString());
  }

  static ObjectNode endpoint(EndpointSnapshot endpoint, String serviceName) {
    ObjectNode node =
        Nodes.object()
            .put("id", endpoint.id())
            .put("project_id", endpoint.projectId())
            .put("marker_id", endpoint.markerId())
            .put("endpoint_service_id", endpoint.endpointServiceId())
            .put("endpoint_service_name", serviceName)
            .put("service_type", endpoint.serviceType().value())
            .put("status", endpoint.status().value())
            .put("accepted_before", endpoint.acceptedBefore());
    Nodes.putErrors(node, endpoint.errors());
    node.put("vpc_id", endpoint.vpcId());
    Nodes.putIfThere(node, "subnet_id", endpoint.subnetId());
    Nodes.putIfThere(node, "ip", endpoint.ip());
    node.put("ip_given", endpoint.ipGiven()).put("enable_dns", endpoint.enableDns());
    Nodes.putTexts(node, "dns_names", endpoint.dnsNames());
    node.put("enable_whitelist", endpoint.enableWhitelist());
    Nodes.putTexts(node, "whitelist", endpoint.whitelist());
    Nodes.putTexts(node, "routetables", endpoint.routetables());
    putTexts(node, endpoint);
    Nodes.putTags(node, endpoint.tags());
    return node.put("created_at", endpoint.createdAt().toString())
        .put("updated_at", endpoint.updatedAt().toString());
  }

  private static void putTexts(ObjectNode node, EndpointSnapshot endpoint) {
    node.put("description", endpoint.description())
        .put("connection_description", endpoint.connectionDescription())
        .put("specification_name", endpoint.specificationName());
    List<PolicyStatement> statements = endpoint.policyStatements();
    if (statements != null) {
      node.set("policy_statement", Nodes.list(statements, ResourceWriter::statement));
    }
    PolicyDocument document = endpoint.policyDocument();
    if (document != null) {
      node.set("policy_document", Nodes.of(document.content()));
    }
  }

  private static ObjectNode statement(PolicyStatement statement) {
    ObjectNode node = Nodes.object().put("Effect", statement.effect().value());
    Nodes.putTexts(node, "Action", statement.actions());
    Nodes.putTexts(node, "Resource", statement.resources());
    return node;
  }
}
