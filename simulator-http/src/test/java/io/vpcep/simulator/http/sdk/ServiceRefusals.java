package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import io.vpcep.simulator.error.ErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Calls about endpoint services that are refused. */
final class ServiceRefusals {

  private ServiceRefusals() {}

  static List<Refusal> all() {
    return List.of(
        service(ErrorCode.MISSING_VPC_ID, "no vpc_id", body -> body.withVpcId(null)),
        service(ErrorCode.INVALID_VPC_ID, "vpc_id not a UUID", body -> body.withVpcId("vpc")),
        service(ErrorCode.INVALID_PORT_ID, "no port_id", body -> body.withPortId(null)),
        service(ErrorCode.INVALID_SERVICE_NAME, "dot in name", body -> body.withServiceName("a.b")),
        service(ErrorCode.MISSING_PORTS, "no ports", body -> body.withPorts(List.of())),
        ports(ErrorCode.INVALID_PORT, "port 0", Bodies.port(0, 80, "TCP")),
        ports(ErrorCode.INVALID_PROTOCOL, "protocol ICMP", Bodies.port(81, 81, "ICMP")),
        ports(ErrorCode.PORT_CONFLICT, "a port in use", Bodies.port(81, 80, "TCP")),
        service(
            ErrorCode.DUPLICATE_TAG_KEY,
            "a tag key twice",
            body -> body.withTags(Collections.nCopies(2, Bodies.tag("stage", "test")))),
        new Refusal(
            ErrorCode.QUOTA_EXCEEDED,
            "one service more than the quota",
            on -> {
              on.provider().createService(Bodies.service().withPortId(Bodies.OTHER_PORT_ID));
              on.provider().createService(Bodies.service().withPortId(Refusal.UNKNOWN_ID));
            }),
        new Refusal(
            ErrorCode.SERVICE_NOT_MODIFIABLE,
            "modify a service that is being created",
            on ->
                on.provider()
                    .modifyService(on.creatingService(), new UpdateEndpointServiceRequestBody())),
        new Refusal(
            ErrorCode.SERVICE_IN_USE,
            "delete a service in use",
            on -> on.provider().deleteService(on.service())));
  }

  private static Refusal service(
      ErrorCode code, String what, UnaryOperator<CreateEndpointServiceRequestBody> change) {
    return new Refusal(
        code,
        "create a service: " + what,
        on ->
            on.provider()
                .createService(
                    change.apply(Bodies.service().withPorts(List.of(Bodies.port(81, 81, "TCP"))))));
  }

  private static Refusal ports(ErrorCode code, String what, PortList port) {
    return service(code, what, body -> body.withPorts(List.of(port)));
  }
}
