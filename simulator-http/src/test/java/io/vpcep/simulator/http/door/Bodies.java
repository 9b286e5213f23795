package io.vpcep.simulator.http.door;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;

/** The longer bodies. */
final class Bodies {

  private Bodies() {}

  static Body createEndpointService(CreateEndpointService asked) {
    return new Body()
        .with("port_id", asked.portId())
        .with("vpc_id", asked.vpcId())
        .with("server_type", asked.serverType())
        .withPorts(asked.ports())
        .with("service_name", asked.serviceName())
        .with("service_type", asked.serviceType())
        .with("approval_enabled", asked.approvalEnabled())
        .with("tcp_proxy", asked.tcpProxy())
        .with("vip_port_id", asked.vipPortId())
        .withTags(asked.tags())
        .with("description", asked.description())
        .with("ip", asked.ip())
        .with("cidr", asked.cidr())
        .with("enable_policy", asked.enablePolicy())
        .with("pool_id", asked.poolId())
        .with("cidr_type", asked.cidrType())
        .with("public_border_group", asked.publicBorderGroup())
        .with("ip_version", asked.ipVersion())
        .with("snat_network_id", asked.snatNetworkId());
  }

  static Body modifyEndpointService(ModifyEndpointService asked) {
    return new Body()
        .with("approval_enabled", asked.approvalEnabled())
        .with("service_name", asked.serviceName())
        .withPorts(asked.ports())
        .with("port_id", asked.portId())
        .with("vip_port_id", asked.vipPortId())
        .with("tcp_proxy", asked.tcpProxy())
        .with("description", asked.description())
        .with("ip", asked.ip())
        .with("cidr", asked.cidr());
  }

  static Body createEndpoint(CreateEndpoint asked) {
    return new Body()
        .with("endpoint_service_id", asked.endpointServiceId())
        .with("vpc_id", asked.vpcId())
        .with("subnet_id", asked.subnetId())
        .with("enable_dns", asked.enableDns())
        .with("port_ip", asked.portIp())
        .with("ip_version", asked.ipVersion())
        .with("ipv6_address", asked.ipv6Address())
        .withTexts("routetables", asked.routetables())
        .with("enable_whitelist", asked.enableWhitelist())
        .withTexts("whitelist", asked.whitelist())
        .withTags(asked.tags())
        .with("description", asked.description())
        .with("specification_name", asked.specificationName())
        .with("public_border_group", asked.publicBorderGroup())
        .withStatements(asked.policyStatements())
        .withDocument(asked.policyDocument());
  }
}
