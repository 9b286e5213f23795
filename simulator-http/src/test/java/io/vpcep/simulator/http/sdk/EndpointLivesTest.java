package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.QueryError;
import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints and services through their lives, seen through the SDK. */
class EndpointLivesTest {
  private static final String ROUTE_TABLE = "705290f3-0d00-41f2-aedc-71f09844e879";

  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void aGatewayEndpointHasRouteTablesAndNoAddress() {
    CreateEndpointResponse created =
        provider.createEndpoint(
            new CreateEndpointRequestBody()
                .withEndpointServiceId(publicServiceId("obs"))
                .withVpcId(Bodies.VPC_ID)
                .withRoutetables(List.of(ROUTE_TABLE)));
    region.settle();
    ListEndpointInfoDetailsResponse shown = provider.showEndpoint(created.getId());

    assertThat(created.getRoutetables()).containsExactly(ROUTE_TABLE);
    assertThat(shown.getServiceType()).isEqualTo("gateway");
    assertThat(shown.getStatus()).isEqualTo("accepted");
    assertThat(shown.getRoutetables()).containsExactly(ROUTE_TABLE);
    assertThat(LeftOut.of(shown))
        .contains("ip", "subnet_id", "dns_names", "whitelist", "enable_whitelist");
    assertThat(region.provider().listEndpoints(new ListEndpointsRequest()).getEndpoints())
        .singleElement()
        .satisfies(listed -> assertThat(listed.getRoutetables()).containsExactly(ROUTE_TABLE));
  }

  private String publicServiceId(String name) {
    return region
        .provider()
        .listServicePublicDetails(
            new ListServicePublicDetailsRequest().withEndpointServiceName(name))
        .getEndpointServices()
        .get(0)
        .getId();
  }

  @Test
  void anEndpointWhoseServiceIsGoneTellsWhyItFailed() {
    String serviceId = availableService(true);
    String endpointId = provider.createEndpoint(Bodies.endpoint(serviceId)).getId();
    provider.deleteService(serviceId);
    region.settle();

    List<QueryError> expected =
        List.of(
            new QueryError()
                .withErrorCode("EndPoint.2003")
                .withErrorMessage(ErrorCode.SERVICE_NOT_FOUND.message()));
    assertThat(provider.showEndpoint(endpointId).getStatus()).isEqualTo("failed");
    assertThat(provider.showEndpoint(endpointId).getError()).isEqualTo(expected);
    assertThat(region.provider().listEndpoints(new ListEndpointsRequest()).getEndpoints())
        .singleElement()
        .satisfies(listed -> assertThat(listed.getError()).isEqualTo(expected));
  }

  @Test
  void aDeletedEndpointIsDeletingAndThenGone() {
    String endpointId = provider.createEndpoint(Bodies.endpoint(availableService(false))).getId();
    region.settle();

    assertThat(provider.deleteEndpoint(endpointId).getHttpStatusCode()).isEqualTo(204);
    assertThat(provider.showEndpoint(endpointId).getStatus()).isEqualTo("deleting");
    region.settle();
    assertThat(refusal(() -> provider.showEndpoint(endpointId)).getHttpStatusCode()).isEqualTo(404);
  }

  @Test
  void aDeletedServiceIsDeletingAndThenGone() {
    String serviceId = availableService(false);

    assertThat(provider.deleteService(serviceId).getHttpStatusCode()).isEqualTo(204);
    assertThat(provider.showService(serviceId).getStatus()).isEqualTo("deleting");
    region.settle();
    assertThat(refusal(() -> provider.showService(serviceId)).getHttpStatusCode()).isEqualTo(404);
  }

  private static ClientRequestException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ClientRequestException.class, call);
  }

  private String availableService(boolean approval) {
    String id = provider.createService(Bodies.service().withApprovalEnabled(approval)).getId();
    region.settle();
    return id;
  }
}
