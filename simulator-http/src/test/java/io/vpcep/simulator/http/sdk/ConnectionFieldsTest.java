package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionEndpoints;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.PermissionObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every documented field of connections and whitelist records, as the SDK decodes it. */
class ConnectionFieldsTest {
  private final ServedRegion region = new ServedRegion();
  private final SdkCalls provider = new SdkCalls(region.provider());
  private final SdkCalls consumer = new SdkCalls(region.consumer());
  private final String permission = "iam:domain::" + region.domainOf(ServedRegion.CONSUMER);
  private String serviceId;

  @BeforeEach
  void createService() {
    serviceId = provider.createService(Bodies.service().withApprovalEnabled(true)).getId();
    region.settle();
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Nested
  class Connections {
    private CreateEndpointResponse endpoint;
    private OffsetDateTime start;

    @BeforeEach
    void connect() {
      provider.permit(serviceId, "add", permission);
      start = region.now();
      endpoint = consumer.createEndpoint(Bodies.endpoint(serviceId));
      region.settle();
    }

    @Test
    void theListShowsThatOfAnotherAccountPending() {
      ListServiceConnectionsResponse list = provider.connections(serviceId);

      assertThat(list.getTotalCount()).isEqualTo(1);
      assertThat(list.getConnections()).containsExactly(connection("pendingAcceptance", start));
      assertThat(LeftOut.of(list.getConnections().get(0))).containsExactly("error");
    }

    @Test
    void anAcceptedOneIsCreatingAndThenAccepted() {
      AcceptOrRejectEndpointResponse answer =
          provider.decide(serviceId, "receive", endpoint.getId());

      assertThat(answer.getHttpStatusCode()).isEqualTo(200);
      assertThat(answer.getConnections())
          .containsExactly(connection("creating", start.plusSeconds(90)));
      region.settle();
      assertThat(provider.connections(serviceId).getConnections())
          .containsExactly(connection("accepted", start.plusSeconds(180)));
    }

    @Test
    void aRejectedOneIsRejectedAtOnce() {
      assertThat(provider.decide(serviceId, "reject", endpoint.getId()).getConnections())
          .containsExactly(connection("rejected", start.plusSeconds(90)));
    }

    private ConnectionEndpoints connection(String status, OffsetDateTime updatedAt) {
      return new ConnectionEndpoints()
          .withId(endpoint.getId())
          .withMarkerId(endpoint.getMarkerId())
          .withCreatedAt(start)
          .withUpdatedAt(updatedAt)
          .withDomainId(region.domainOf(ServedRegion.CONSUMER))
          .withStatus(status)
          .withDescription("");
    }
  }

  @Nested
  class Whitelist {

    @Test
    void addAnswersTheRecordsOfTheRequest() {
      assertThat(provider.permit(serviceId, "add", permission, "*").getPermissions())
          .containsExactly(permission, "*");
    }

    @Test
    void theListShowsARecordWithItsTypeAndTime() {
      provider.permit(serviceId, "add", permission);
      ListServicePermissionsDetailsResponse list = provider.permissions(serviceId);
      PermissionObject shown = list.getPermissions().get(0);

      assertThat(list.getTotalCount()).isEqualTo(1);
      assertThat(shown.getId()).isNotEmpty();
      assertThat(list.getPermissions())
          .isEqualTo(
              List.of(
                  new PermissionObject()
                      .withId(shown.getId())
                      .withPermission(permission)
                      .withPermissionType("domainId")
                      .withCreatedAt(region.now())));
    }

    @Test
    void removeAnswersTheRecordsOfTheRequestAndEmptiesTheList() {
      provider.permit(serviceId, "add", permission);

      assertThat(provider.permit(serviceId, "remove", permission).getPermissions())
          .containsExactly(permission);
      assertThat(provider.permissions(serviceId).getPermissions()).isEmpty();
    }
  }
}
