package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.ConnectionEndpoints;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointResponseBody;
import com.huaweicloud.sdk.vpcep.v1.model.EndpointService;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.PermissionObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters, order and pages of the other lists, as the SDK asks for them. */
class FilterTest {
  private static final String OTHER_VPC_ID = "e251b400-2963-4131-b38a-da81e32026ee";

  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());
  private String serviceId;
  private CreateEndpointResponse older;
  private CreateEndpointResponse newer;

  @BeforeEach
  void createTwoEndpoints() {
    serviceId =
        provider
            .createService(Bodies.service().withServiceName("orders").withApprovalEnabled(true))
            .getId();
    region.settle();
    older = provider.createEndpoint(Bodies.endpoint(serviceId));
    region.advance(Duration.ofSeconds(1));
    newer = provider.createEndpoint(Bodies.endpoint(serviceId).withVpcId(OTHER_VPC_ID));
    provider.decide(serviceId, "reject", older.getId());
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void endpointsComeNewestFirstOrTheOtherWay() {
    assertThat(endpoints(new ListEndpointsRequest())).containsExactly(newer.getId(), older.getId());
    assertThat(
            endpoints(
                new ListEndpointsRequest()
                    .withSortKey(ListEndpointsRequest.SortKeyEnum.UPDATE_AT)
                    .withSortDir(ListEndpointsRequest.SortDirEnum.ASC)))
        .as("both changed at the same time, so in order of creation")
        .containsExactly(older.getId(), newer.getId());
  }

  @Test
  void endpointsAreFoundByVpcIdAndServiceName() {
    assertThat(endpoints(new ListEndpointsRequest().withVpcId(OTHER_VPC_ID)))
        .containsExactly(newer.getId());
    assertThat(endpoints(new ListEndpointsRequest().withId(older.getId())))
        .containsExactly(older.getId());
    assertThat(endpoints(new ListEndpointsRequest().withEndpointServiceName("RDER"))).hasSize(2);
    assertThat(endpoints(new ListEndpointsRequest().withEndpointServiceName("none"))).isEmpty();
    assertThat(endpoints(new ListEndpointsRequest().withLimit(1).withOffset(1)))
        .containsExactly(older.getId());
  }

  @Test
  void connectionsAreFoundByIdMarkerIdAndStatus() {
    assertThat(connections(request().withId(older.getId()))).containsExactly(older.getId());
    assertThat(connections(request().withMarkerId(newer.getMarkerId().toString())))
        .containsExactly(newer.getId());
    assertThat(connections(request().withStatus(ListServiceConnectionsRequest.StatusEnum.REJECTED)))
        .containsExactly(older.getId());
    assertThat(
            connections(
                request().withSortDir(ListServiceConnectionsRequest.SortDirEnum.ASC).withLimit(1)))
        .containsExactly(older.getId());
  }

  @Test
  void whitelistRecordsAreFoundByPart() {
    provider.permit(serviceId, "add", "iam:domain::abc123", "iam:domain::def456");
    ListServicePermissionsDetailsResponse found =
        region
            .provider()
            .listServicePermissionsDetails(
                new ListServicePermissionsDetailsRequest()
                    .withVpcEndpointServiceId(serviceId)
                    .withPermission("c12")
                    .withLimit(500));

    assertThat(found.getPermissions())
        .extracting(PermissionObject::getPermission)
        .containsExactly("iam:domain::abc123");
  }

  @Test
  void publicServicesArePagedAndFoundById() {
    ListServicePublicDetailsResponse first =
        publicServices(new ListServicePublicDetailsRequest().withLimit(1));
    EndpointService service = first.getEndpointServices().get(0);

    assertThat(first.getTotalCount()).isGreaterThan(1);
    assertThat(first.getEndpointServices()).hasSize(1);
    assertThat(
            publicServices(new ListServicePublicDetailsRequest().withId(service.getId()))
                .getEndpointServices())
        .containsExactly(service);
  }

  private List<String> endpoints(ListEndpointsRequest request) {
    return region.provider().listEndpoints(request).getEndpoints().stream()
        .map(EndpointResponseBody::getId)
        .toList();
  }

  private ListServiceConnectionsRequest request() {
    return new ListServiceConnectionsRequest().withVpcEndpointServiceId(serviceId);
  }

  private List<String> connections(ListServiceConnectionsRequest request) {
    return region.provider().listServiceConnections(request).getConnections().stream()
        .map(ConnectionEndpoints::getId)
        .toList();
  }

  private ListServicePublicDetailsResponse publicServices(ListServicePublicDetailsRequest request) {
    return region.provider().listServicePublicDetails(request);
  }
}
