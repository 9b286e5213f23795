package io.vpcep.simulator.api;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.permission.Permission;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ready-made requests are valid as they are. */
@Tag(Door.ONCE)
class RequestsTest {
  private final TestRegion test = TestRegion.withCommonServices();

  private EndpointService availableService() {
    String id = test.provider().createEndpointService(Requests.endpointService().build()).id();
    test.provider().addOrRemovePermissions(Requests.permission(id).build());
    test.settle();
    return test.service(id);
  }

  @Test
  void servicesWithNamesAreNotInEachOthersWay() {
    EndpointService one =
        test.provider().createEndpointService(Requests.endpointService("one").build());
    EndpointService two =
        test.provider().createEndpointService(Requests.openEndpointService("two").build());

    assertThat(one.serviceName()).contains(".one.");
    assertThat(one.approvalEnabled()).isTrue();
    assertThat(two.serviceName()).contains(".two.");
    assertThat(two.approvalEnabled()).isFalse();
  }

  @Test
  void aChangeChangesNothingUnlessSet() {
    EndpointService service = availableService();

    assertThat(test.provider().modifyEndpointService(Requests.modification(service.id()).build()))
        .isEqualTo(service);
  }

  @Test
  void anEndpointIsAcceptedOrRejected() {
    String service = availableService().id();
    String endpoint = test.consumer().createEndpoint(Requests.endpoint(service).build()).id();

    test.provider().acceptOrRejectConnection(Requests.acceptance(service, endpoint).build());
    test.settle();
    assertThat(test.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);

    test.provider().acceptOrRejectConnection(Requests.rejection(service, endpoint).build());
    assertThat(test.endpoint(endpoint).status()).isEqualTo(EndpointStatus.REJECTED);
  }

  @Test
  void aGatewayEndpointNeedsNoSubnet() {
    String gateway = test.publicService("obs").id();

    assertThat(
            test.consumer().createEndpoint(Requests.gatewayEndpoint(gateway).build()).serviceType())
        .isEqualTo(ServiceType.GATEWAY);
  }

  @Test
  void permissionsAreForEverybodyOrForThoseNamed() {
    String service = availableService().id();
    test.provider().addOrRemovePermissions(Requests.permission(service, "a", "b").build());
    test.provider().addOrRemovePermissions(Requests.revocation(service).build());

    assertThat(test.provider().listPermissions(Requests.permissions(service).build()).items())
        .extracting(Permission::permission)
        .containsExactlyInAnyOrder("iam:domain::a", "iam:domain::b");
  }

  @Test
  void listsAndViewsNeedNothingMore() {
    String service = availableService().id();

    assertThat(test.provider().listEndpointServices(Requests.endpointServices().build()).items())
        .hasSize(1);
    assertThat(test.provider().listConnections(Requests.connections(service).build()).items())
        .isEmpty();
    assertThat(test.consumer().listEndpoints(Requests.endpoints().build()).items()).isEmpty();
    assertThat(test.consumer().listPublicServices(Requests.publicServices().build()).items())
        .hasSize(4);
    assertThat(test.consumer().describeEndpointService(Requests.description(service).build()).id())
        .isEqualTo(service);
    assertThat(test.consumer().showQuotas(Requests.quotas())).hasSize(2);
  }

  @Test
  void theLaterOperationsNeedNothingMore() {
    String service = availableService().id();
    String endpoint = test.consumer().createEndpoint(Requests.endpoint(service).build()).id();
    String gateway =
        test.consumer()
            .createEndpoint(Requests.gatewayEndpoint(test.publicService("obs").id()).build())
            .id();
    test.settle();

    assertThat(
            test.consumer()
                .updateAccessWhitelist(Requests.accessWhitelist(endpoint, "10.0.0.1").build())
                .whitelist())
        .containsExactly("10.0.0.1");
    assertThat(
            test.consumer()
                .updateRouteTables(Requests.routeTables(gateway, Requests.VPC_ID).build())
                .routetables())
        .containsExactly(Requests.VPC_ID);
    assertThat(test.consumer().updatePolicy(Requests.policy(gateway).build()).policyStatements())
        .hasSize(1);
    assertThat(
            test.provider()
                .batchAddPermissions(Requests.permissionRecords(service, "a", "b").build()))
        .hasSize(2);
    assertThat(
            test.provider()
                .describeConnections(
                    Requests.connectionDescription(service, endpoint, "text").build()))
        .hasSize(1);
    test.consumer().changeTags(Requests.tags(ENDPOINT, endpoint, new TagSpec("a", "b")).build());
    assertThat(
            test.consumer().listResourcesByTag(Requests.resourcesByTag(ENDPOINT).build()).items())
        .isNotEmpty();
  }

  @Test
  void eachBuilderIsFresh() {
    assertThat(Arrays.asList(Requests.endpointService(), Requests.endpointService()))
        .doesNotHaveDuplicates();
  }
}
