package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import com.huaweicloud.sdk.vpcep.v1.model.TagList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceResponse;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every documented field of an endpoint service, as the SDK decodes it, before and after a step.
 */
class EndpointServiceFieldsTest {
  private static final List<PortList> PORTS =
      List.of(Bodies.port(8080, 80, "TCP"), Bodies.port(5353, 53, "UDP"));
  private static final List<TagList> TAGS = List.of(Bodies.tag("stage", "test"));

  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());
  private final OffsetDateTime start = region.now();

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void createAnswersWhatWasAskedAndThatItIsBeingCreated() {
    CreateEndpointServiceResponse created = create();

    assertThat(created.getHttpStatusCode()).isEqualTo(200);
    assertThat(created)
        .isEqualTo(
            new CreateEndpointServiceResponse()
                .withId(created.getId())
                .withPortId(Bodies.PORT_ID)
                .withServiceName("eu-de.orders." + created.getId())
                .withServerType("LB")
                .withVpcId(Bodies.VPC_ID)
                .withApprovalEnabled(false)
                .withStatus("creating")
                .withServiceType("interface")
                .withCreatedAt(start)
                .withUpdatedAt(start)
                .withProjectId(ServedRegion.PROVIDER)
                .withPorts(PORTS)
                .withTcpProxy("proxy_open")
                .withTags(TAGS)
                .withDescription("")
                .withEnablePolicy(false));
    assertThat(LeftOut.of(created)).containsExactlyInAnyOrder("pool_id", "ip", "ip_version");
  }

  @Test
  void showAnswersTheSameFieldsBeforeAndAfterItIsAvailable() {
    String id = create().getId();
    ListServiceDetailsResponse creating = provider.showService(id);
    region.settle();
    ListServiceDetailsResponse available = provider.showService(id);

    assertThat(creating).isEqualTo(shown(id, "creating", start));
    assertThat(available).isEqualTo(shown(id, "available", start.plusSeconds(90)));
    assertThat(LeftOut.of(available)).containsExactlyInAnyOrder("cidr_type", "ip", "error");
  }

  private ListServiceDetailsResponse shown(String id, String status, OffsetDateTime updatedAt) {
    return new ListServiceDetailsResponse()
        .withId(id)
        .withPortId(Bodies.PORT_ID)
        .withServiceName("eu-de.orders." + id)
        .withServerType("LB")
        .withVpcId(Bodies.VPC_ID)
        .withApprovalEnabled(false)
        .withStatus(status)
        .withServiceType("interface")
        .withCreatedAt(start)
        .withUpdatedAt(updatedAt)
        .withProjectId(ServedRegion.PROVIDER)
        .withPorts(PORTS)
        .withTcpProxy("proxy_open")
        .withTags(TAGS)
        .withDescription("")
        .withSupportedEditions(List.of("profession", "basic"))
        .withEnablePolicy(false);
  }

  @Test
  void modifyAnswersWhatItChangedAndWhatItLeft() {
    String id = create().getId();
    region.settle();
    UpdateEndpointServiceResponse modified = provider.modifyService(id, everyChange());

    assertThat(modified.getHttpStatusCode()).isEqualTo(200);
    assertThat(modified)
        .isEqualTo(
            new UpdateEndpointServiceResponse()
                .withId(id)
                .withPortId(Bodies.OTHER_PORT_ID)
                .withServiceName("eu-de.invoices." + id)
                .withServerType("LB")
                .withVpcId(Bodies.VPC_ID)
                .withApprovalEnabled(true)
                .withStatus("available")
                .withServiceType("interface")
                .withCreatedAt(start)
                .withUpdatedAt(start.plusSeconds(90))
                .withProjectId(ServedRegion.PROVIDER)
                .withPorts(List.of(Bodies.port(443, 8443, "TCP")))
                .withTcpProxy("toa_open")
                .withTags(TAGS)
                .withDescription("invoices, not orders")
                .withEnablePolicy(false));
    assertThat(LeftOut.of(modified)).containsExactlyInAnyOrder("pool_id", "ip", "ip_version");
  }

  private static UpdateEndpointServiceRequestBody everyChange() {
    return new UpdateEndpointServiceRequestBody()
        .withApprovalEnabled(true)
        .withServiceName("invoices")
        .withPorts(List.of(Bodies.port(443, 8443, "TCP")))
        .withPortId(Bodies.OTHER_PORT_ID)
        .withDescription("invoices, not orders")
        .withTcpProxy(UpdateEndpointServiceRequestBody.TcpProxyEnum.TOA_OPEN);
  }

  private CreateEndpointServiceResponse create() {
    return provider.createService(
        Bodies.service()
            .withServiceName("orders")
            .withServiceType(CreateEndpointServiceRequestBody.ServiceTypeEnum.INTERFACE)
            .withPorts(PORTS)
            .withTcpProxy(CreateEndpointServiceRequestBody.TcpProxyEnum.PROXY_OPEN)
            .withTags(TAGS));
  }
}
