package io.vpcep.simulator.http.internal.json;

import io.vpcep.simulator.request.AcceptOrRejectConnection;
import io.vpcep.simulator.request.AddOrRemovePermissions;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.CreateEndpointService;
import io.vpcep.simulator.request.ModifyEndpointService;
import io.vpcep.simulator.request.PortSpec;
import io.vpcep.simulator.request.TagSpec;

/**
 * Makes requests of bodies. Only their shape is looked at; the region judges the values. All throw
 * EndPoint.0011 if there is no body, and EndPoint.0002 if it does not have the documented types.
 */
public final class RequestBodies {

  private RequestBodies() {}

  /** Table 4-9, with the fields that other documents add. */
  public static CreateEndpointService createEndpointService(byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return CreateEndpointService.builder()
        .portId(fields.text("port_id"))
        .vpcId(fields.text("vpc_id"))
        .serverType(fields.text("server_type"))
        .ports(fields.objects("ports", RequestBodies::port))
        .serviceName(fields.text("service_name"))
        .serviceType(fields.text("service_type"))
        .approvalEnabled(fields.flag("approval_enabled"))
        .tcpProxy(fields.text("tcp_proxy"))
        .vipPortId(fields.text("vip_port_id"))
        .tags(fields.objects("tags", RequestBodies::tag))
        .description(fields.text("description"))
        .build();
  }

  /** Table 4-18, with the port of a virtual address. */
  public static ModifyEndpointService modifyEndpointService(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return ModifyEndpointService.builder(serviceId)
        .approvalEnabled(fields.flag("approval_enabled"))
        .serviceName(fields.text("service_name"))
        .ports(fields.objects("ports", RequestBodies::port))
        .portId(fields.text("port_id"))
        .vipPortId(fields.text("vip_port_id"))
        .tcpProxy(fields.text("tcp_proxy"))
        .description(fields.text("description"))
        .build();
  }

  /** Table 4-35. */
  public static AcceptOrRejectConnection acceptOrRejectConnection(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return AcceptOrRejectConnection.builder(serviceId)
        .action(fields.text("action"))
        .endpoints(fields.texts("endpoints"))
        .build();
  }

  /** Table 4-44. */
  public static AddOrRemovePermissions addOrRemovePermissions(String serviceId, byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return AddOrRemovePermissions.builder(serviceId)
        .action(fields.text("action"))
        .permissions(fields.texts("permissions"))
        .permissionType(fields.text("permission_type"))
        .build();
  }

  /** Table 4-54, with the tags of its sample. */
  public static CreateEndpoint createEndpoint(byte[] body) {
    RequestFields fields = RequestFields.ofRequired(body);
    return CreateEndpoint.builder()
        .endpointServiceId(fields.text("endpoint_service_id"))
        .vpcId(fields.text("vpc_id"))
        .subnetId(fields.text("subnet_id"))
        .enableDns(fields.flag("enable_dns"))
        .portIp(fields.text("port_ip"))
        .routetables(fields.texts("routetables"))
        .enableWhitelist(fields.flag("enable_whitelist"))
        .whitelist(fields.texts("whitelist"))
        .tags(fields.objects("tags", RequestBodies::tag))
        .description(fields.text("description"))
        .specificationName(fields.text("specification_name"))
        .policyStatements(Policies.statementsOf(fields))
        .policyDocument(Policies.documentOf(fields))
        .build();
  }

  private static PortSpec port(RequestFields fields) {
    return new PortSpec(
        fields.wholeNumber("client_port"),
        fields.wholeNumber("server_port"),
        fields.text("protocol"));
  }

  static TagSpec tag(RequestFields fields) {
    return new TagSpec(fields.text("key"), fields.text("value"));
  }
}
