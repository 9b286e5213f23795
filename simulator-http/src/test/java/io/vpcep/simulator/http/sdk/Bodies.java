package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import com.huaweicloud.sdk.vpcep.v1.model.TagList;
import java.util.List;

/** Request bodies with the mandatory fields set, for tests to add to. */
final class Bodies {
  static final String VPC_ID = "84758cf5-9c62-43ae-a778-3dbd8370c0a4";
  static final String SUBNET_ID = "68bfbcc1-dff2-47e4-a9d4-332b9bc1b8de";
  static final String PORT_ID = "4189d3c2-8882-4871-a3c2-d380272eed88";
  static final String OTHER_PORT_ID = "4189d3c2-8882-4871-a3c2-d380272eed89";

  private Bodies() {}

  /** A service without approval that maps client port 8080 to server port 80. */
  static CreateEndpointServiceRequestBody service() {
    return new CreateEndpointServiceRequestBody()
        .withVpcId(VPC_ID)
        .withPortId(PORT_ID)
        .withServerType(CreateEndpointServiceRequestBody.ServerTypeEnum.LB)
        .withApprovalEnabled(false)
        .withPorts(List.of(port(8080, 80, "TCP")));
  }

  /** An endpoint to an interface service. */
  static CreateEndpointRequestBody endpoint(String serviceId) {
    return new CreateEndpointRequestBody()
        .withEndpointServiceId(serviceId)
        .withVpcId(VPC_ID)
        .withSubnetId(SUBNET_ID);
  }

  /** A port mapping; the SDK's own list of protocols has TCP only, but it takes any. */
  static PortList port(int clientPort, int serverPort, String protocol) {
    return new PortList()
        .withClientPort(clientPort)
        .withServerPort(serverPort)
        .withProtocol(PortList.ProtocolEnum.fromValue(protocol));
  }

  static TagList tag(String key, String value) {
    return new TagList().withKey(key).withValue(value);
  }
}
