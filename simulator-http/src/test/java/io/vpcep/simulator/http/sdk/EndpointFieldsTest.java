package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointResponseBody;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.TagList;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every documented field of an interface endpoint, as the SDK decodes it, before and after. */
class EndpointFieldsTest {
  private static final String ADDRESS = "192.168.0.232";
  private static final List<String> WHITELIST = List.of("127.0.0.1", "10.0.0.0/8");
  private static final List<TagList> TAGS = List.of(Bodies.tag("stage", "test"));
  private static final List<String> LATER_FIELDS =
      List.of("policy_statement", "policy_document", "public_border_group");

  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());
  private String serviceId;
  private OffsetDateTime start;

  @BeforeEach
  void createService() {
    serviceId = provider.createService(Bodies.service().withServiceName("orders")).getId();
    region.settle();
    start = region.now();
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void createAnswersWhatWasAskedAndThatItIsBeingCreated() {
    CreateEndpointResponse created = create();

    assertThat(created.getHttpStatusCode()).isEqualTo(200);
    assertThat(created.getMarkerId()).isPositive();
    assertThat(created)
        .isEqualTo(
            new CreateEndpointResponse()
                .withId(created.getId())
                .withServiceType("interface")
                .withStatus("creating")
                .withIp(ADDRESS)
                .withActiveStatus(List.of("active"))
                .withEndpointServiceName("eu-de.orders." + serviceId)
                .withMarkerId(created.getMarkerId())
                .withEndpointServiceId(serviceId)
                .withEnableDns(true)
                .withSubnetId(Bodies.SUBNET_ID)
                .withVpcId(Bodies.VPC_ID)
                .withCreatedAt(start)
                .withUpdatedAt(start)
                .withProjectId(ServedRegion.PROVIDER)
                .withTags(TAGS)
                .withWhitelist(WHITELIST)
                .withEnableWhitelist(true)
                .withEnableStatus("enable")
                .withSpecificationName("default")
                .withDescription("ours")
                .withEndpointPoolId(created.getEndpointPoolId()));
    assertThat(LeftOut.of(created))
        .containsAll(LATER_FIELDS)
        .contains("routetables", "ipv6_address")
        .hasSize(LATER_FIELDS.size() + 2);
  }

  @Test
  void showAnswersTheAddressThatWasAskedForFromTheStart() {
    CreateEndpointResponse created = create();
    ListEndpointInfoDetailsResponse creating = provider.showEndpoint(created.getId());
    region.settle();
    ListEndpointInfoDetailsResponse accepted = provider.showEndpoint(created.getId());

    assertThat(creating)
        .isEqualTo(shown(created).withStatus("creating").withUpdatedAt(start).withIp(ADDRESS));
    assertThat(accepted)
        .isEqualTo(
            shown(created)
                .withStatus("accepted")
                .withUpdatedAt(start.plusSeconds(90))
                .withIp(ADDRESS));
    assertThat(LeftOut.of(accepted))
        .containsAll(LATER_FIELDS)
        .contains("error", "routetables", "ipv6_address")
        .hasSize(LATER_FIELDS.size() + 3);
  }

  private ListEndpointInfoDetailsResponse shown(CreateEndpointResponse created) {
    return new ListEndpointInfoDetailsResponse()
        .withId(created.getId())
        .withServiceType("interface")
        .withActiveStatus(List.of("active"))
        .withEnableStatus("enable")
        .withEndpointServiceName("eu-de.orders." + serviceId)
        .withMarkerId(created.getMarkerId())
        .withEndpointServiceId(serviceId)
        .withEnableDns(true)
        .withDnsNames(List.of("vpcep-" + created.getId() + ".eu-de.example.com"))
        .withVpcId(Bodies.VPC_ID)
        .withSubnetId(Bodies.SUBNET_ID)
        .withCreatedAt(start)
        .withProjectId(ServedRegion.PROVIDER)
        .withTags(TAGS)
        .withWhitelist(WHITELIST)
        .withEnableWhitelist(true)
        .withSpecificationName("default")
        .withDescription("ours")
        .withEndpointPoolId(created.getEndpointPoolId());
  }

  @Test
  void listAnswersTheEndpoint() {
    CreateEndpointResponse created = create();
    region.settle();
    ListEndpointsResponse list = region.provider().listEndpoints(new ListEndpointsRequest());

    assertThat(list.getTotalCount()).isEqualTo(1);
    assertThat(list.getEndpoints()).containsExactly(listed(created));
    assertThat(LeftOut.of(list.getEndpoints().get(0)))
        .containsAll(LATER_FIELDS)
        .contains("error", "routetables")
        .hasSize(LATER_FIELDS.size() + 2);
  }

  private EndpointResponseBody listed(CreateEndpointResponse created) {
    return new EndpointResponseBody()
        .withId(created.getId())
        .withServiceType("interface")
        .withStatus("accepted")
        .withActiveStatus(List.of("active"))
        .withEndpointServiceName("eu-de.orders." + serviceId)
        .withMarkerId(created.getMarkerId())
        .withEndpointServiceId(serviceId)
        .withEnableDns(true)
        .withDnsNames(List.of("vpcep-" + created.getId() + ".eu-de.example.com"))
        .withIp(ADDRESS)
        .withVpcId(Bodies.VPC_ID)
        .withSubnetId(Bodies.SUBNET_ID)
        .withCreatedAt(start)
        .withUpdatedAt(start.plusSeconds(90))
        .withProjectId(ServedRegion.PROVIDER)
        .withTags(TAGS)
        .withWhitelist(WHITELIST)
        .withEnableWhitelist(true)
        .withDescription("ours")
        .withEndpointPoolId(created.getEndpointPoolId());
  }

  private CreateEndpointResponse create() {
    CreateEndpointRequestBody body =
        Bodies.endpoint(serviceId)
            .withEnableDns(true)
            .withDescription("ours")
            .withTags(TAGS)
            .withPortIp(ADDRESS)
            .withWhitelist(WHITELIST)
            .withEnableWhitelist(true);
    return provider.createEndpoint(body);
  }
}
