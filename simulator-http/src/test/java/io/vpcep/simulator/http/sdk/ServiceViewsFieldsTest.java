package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointService;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ServiceList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What lists and others show of a service, the operator's services, and the fields of the older
 * documents.
 */
class ServiceViewsFieldsTest {
  private final ServedRegion region =
      new ServedRegion(
          SimulatorConfig.builder().dialect(Dialect.DEFAULT.with(Trait.POOLS, true)).build());
  private final SdkCalls provider = new SdkCalls(region.provider());
  private final OffsetDateTime start = region.now();

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void listAnswersTheServiceWithItsNumberOfConnections() {
    String id = createAvailable().getId();
    provider.createEndpoint(Bodies.endpoint(id));
    ListEndpointServiceResponse list =
        region.provider().listEndpointService(new ListEndpointServiceRequest());

    assertThat(list.getTotalCount()).isEqualTo(1);
    assertThat(list.getEndpointServices())
        .containsExactly(
            new ServiceList()
                .withId(id)
                .withPortId(Bodies.PORT_ID)
                .withServiceName("eu-de.orders." + id)
                .withServerType("LB")
                .withVpcId(Bodies.VPC_ID)
                .withApprovalEnabled(false)
                .withStatus("available")
                .withServiceType("interface")
                .withCreatedAt(start)
                .withUpdatedAt(start.plusSeconds(90))
                .withProjectId(ServedRegion.PROVIDER)
                .withDomainId(region.domainOf(ServedRegion.PROVIDER))
                .withSupportedEditions(List.of("profession", "basic"))
                .withPorts(List.of(Bodies.port(8080, 80, "TCP")))
                .withTags(List.of(Bodies.tag("stage", "test")))
                .withConnectionCount(1)
                .withTcpProxy("close")
                .withDescription("")
                .withEnablePolicy(false));
    assertThat(LeftOut.of(list.getEndpointServices().get(0)))
        .containsExactlyInAnyOrder("ip", "error", "public_border_group");
  }

  @Test
  void describeAnswersAnotherAccountById() {
    CreateEndpointServiceResponse created = createAvailable();
    ListServiceDescribeDetailsResponse described =
        region
            .consumer()
            .listServiceDescribeDetails(
                new ListServiceDescribeDetailsRequest().withId(created.getId()));

    assertThat(described).isEqualTo(descriptionOf(created));
    assertThat(LeftOut.of(described)).containsExactly("public_border_group");
  }

  @Test
  void describeAnswersAnotherAccountByFullName() {
    CreateEndpointServiceResponse created = createAvailable();
    ListServiceDescribeDetailsResponse described =
        region
            .consumer()
            .listServiceDescribeDetails(
                new ListServiceDescribeDetailsRequest()
                    .withEndpointServiceName(created.getServiceName()));

    assertThat(described).isEqualTo(descriptionOf(created));
  }

  private ListServiceDescribeDetailsResponse descriptionOf(CreateEndpointServiceResponse service) {
    return new ListServiceDescribeDetailsResponse()
        .withId(service.getId())
        .withServiceName("eu-de.orders." + service.getId())
        .withServiceType("interface")
        .withCreatedAt(start)
        .withIsCharge(true)
        .withEnablePolicy(false);
  }

  @Test
  void publicServicesAreTheOperators() {
    ListServicePublicDetailsResponse list =
        region
            .consumer()
            .listServicePublicDetails(
                new ListServicePublicDetailsRequest().withEndpointServiceName("OBS"));
    EndpointService obs = list.getEndpointServices().get(0);

    assertThat(list.getTotalCount()).isEqualTo(1);
    assertThat(obs)
        .isEqualTo(
            new EndpointService()
                .withId(obs.getId())
                .withOwner("example")
                .withServiceName("com.myhuaweicloud.eu-de.obs")
                .withServiceType("gateway")
                .withCreatedAt(start)
                .withIsCharge(true)
                .withEnablePolicy(true));
    assertThat(LeftOut.of(obs)).isEmpty();
  }

  @Test
  void poolAndNetworkTypeDecodeWhereTheDialectHasThem() {
    CreateEndpointServiceResponse created = createAvailable();

    assertThat(created.getPoolId()).isNotEmpty();
    assertThat(
            provider
                .modifyService(created.getId(), new UpdateEndpointServiceRequestBody())
                .getPoolId())
        .isEqualTo(created.getPoolId());
    assertThat(provider.showService(created.getId()).getCidrType()).isEqualTo("internal");
  }

  private CreateEndpointServiceResponse createAvailable() {
    CreateEndpointServiceResponse created =
        provider.createService(
            Bodies.service()
                .withServiceName("orders")
                .withTags(List.of(Bodies.tag("stage", "test"))));
    region.settle();
    return created;
  }
}
