package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequestBody.PermissionTypeEnum;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListSpecifiedVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.QueryResourceInstanceTagsBody;
import com.huaweicloud.sdk.vpcep.v1.model.ResourceTag;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequestBody;
import io.vpcep.simulator.api.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All 31 operations of the contract, each called through the SDK with its documented status. */
class EveryOperationTest {

  /** What operations are called on: one service, one pending endpoint of it, one accepted. */
  private record Stage(
      VpcepClient client, String serviceId, String pending, String accepted, String gateway) {
    SdkCalls calls() {
      return new SdkCalls(client);
    }

    ExtendedCalls extended() {
      return new ExtendedCalls(client);
    }

    String permission() {
      return calls().permissions(serviceId).getPermissions().get(0).getId();
    }
  }

  /** What a provider calls by itself. */
  private static final Set<String> UNKNOWN = Set.of("UpgradeEndpoint", "AddServerResources");

  private static final Set<String> WITHOUT_ANSWER =
      Set.of("DeleteEndpointService", "DeleteEndpoint", "UpgradeEndpointService", "ChangeTags");

  private final Map<String, Function<Stage, SdkResponse>> operations = operations();

  @TestFactory
  Stream<DynamicTest> isAnsweredWithItsDocumentedStatus() {
    return operations.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () -> check(new ServedRegion(), each.getKey(), each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredAlikeWhenTheSignatureIsVerified() {
    return operations.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () -> check(ServedRegion.verifying(), each.getKey(), each.getValue())));
  }

  @Test
  void noneIsForgotten() {
    Stream<String> names =
        Operation.all().stream().map(Operation::name).filter(name -> !UNKNOWN.contains(name));

    assertThat(operations.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("ListVersions", "ShowVersion"), names).toList())
        .hasSize(31);
  }

  private static void check(
      ServedRegion region, String name, Function<Stage, SdkResponse> operation) {
    try (region) {
      assertThat(operation.apply(stage(region)).getHttpStatusCode())
          .isEqualTo(WITHOUT_ANSWER.contains(name) ? 204 : 200);
    }
  }

  private static Stage stage(ServedRegion region) {
    SdkCalls provider = new SdkCalls(region.provider());
    String serviceId = provider.createService(Bodies.service().withApprovalEnabled(true)).getId();
    region.settle();
    String accepted = provider.createEndpoint(Bodies.endpoint(serviceId)).getId();
    provider.decide(serviceId, "receive", accepted);
    region.settle();
    String pending = provider.createEndpoint(Bodies.endpoint(serviceId)).getId();
    provider.permit(serviceId, "add", "*");
    String gateway = provider.createEndpoint(Bodies.endpoint(gatewayService(provider))).getId();
    region.settle();
    return new Stage(provider.client(), serviceId, pending, accepted, gateway);
  }

  private static String gatewayService(SdkCalls calls) {
    return calls
        .client()
        .listServicePublicDetails(
            new ListServicePublicDetailsRequest().withEndpointServiceName("obs"))
        .getEndpointServices()
        .get(0)
        .getId();
  }

  private static Map<String, Function<Stage, SdkResponse>> operations() {
    Map<String, Function<Stage, SdkResponse>> all = new LinkedHashMap<>();
    addVersionsAndQuotas(all);
    addServices(all);
    addConnections(all);
    addEndpoints(all);
    addExtended(all);
    addTags(all);
    return all;
  }

  private static void addVersionsAndQuotas(Map<String, Function<Stage, SdkResponse>> all) {
    all.put("ListVersions", on -> on.client().listVersionDetails(new ListVersionDetailsRequest()));
    all.put(
        "ShowVersion",
        on ->
            on.client()
                .listSpecifiedVersionDetails(
                    new ListSpecifiedVersionDetailsRequest().withVersion("v1")));
    all.put("ShowQuotas", on -> on.client().listQuotaDetails(new ListQuotaDetailsRequest()));
  }

  private static void addServices(Map<String, Function<Stage, SdkResponse>> all) {
    all.put(
        "CreateEndpointService",
        on -> on.calls().createService(Bodies.service().withPortId(Bodies.OTHER_PORT_ID)));
    all.put("ShowEndpointService", on -> on.calls().showService(on.serviceId()));
    all.put(
        "ModifyEndpointService",
        on -> on.calls().modifyService(on.serviceId(), new UpdateEndpointServiceRequestBody()));
    all.put(
        "DeleteEndpointService",
        on -> {
          on.calls().deleteEndpoint(on.accepted());
          return on.calls().deleteService(on.serviceId());
        });
    all.put(
        "ListEndpointServices",
        on -> on.client().listEndpointService(new ListEndpointServiceRequest()));
    all.put(
        "ListPublicServices",
        on -> on.client().listServicePublicDetails(new ListServicePublicDetailsRequest()));
    all.put(
        "DescribeEndpointService",
        on ->
            on.client()
                .listServiceDescribeDetails(
                    new ListServiceDescribeDetailsRequest().withId(on.serviceId())));
  }

  private static void addConnections(Map<String, Function<Stage, SdkResponse>> all) {
    all.put("ListConnections", on -> on.calls().connections(on.serviceId()));
    all.put(
        "AcceptOrRejectConnection",
        on -> on.calls().decide(on.serviceId(), "receive", on.pending()));
    all.put("ListPermissions", on -> on.calls().permissions(on.serviceId()));
    all.put("AddOrRemovePermissions", on -> on.calls().permit(on.serviceId(), "add", "*"));
  }

  private static void addEndpoints(Map<String, Function<Stage, SdkResponse>> all) {
    all.put("CreateEndpoint", on -> on.calls().createEndpoint(Bodies.endpoint(on.serviceId())));
    all.put("ShowEndpoint", on -> on.calls().showEndpoint(on.accepted()));
    all.put("DeleteEndpoint", on -> on.calls().deleteEndpoint(on.accepted()));
    all.put("ListEndpoints", on -> on.client().listEndpoints(new ListEndpointsRequest()));
  }

  private static void addExtended(Map<String, Function<Stage, SdkResponse>> all) {
    all.put(
        "UpdateAccessWhitelist",
        on -> on.extended().updateWhitelist(on.accepted(), new UpdateEndpointWhiteRequestBody()));
    all.put(
        "UpdateRouteTables", on -> on.extended().updateRouteTables(on.gateway(), Bodies.PORT_ID));
    all.put(
        "UpdatePolicy",
        on ->
            on.extended()
                .updatePolicy(
                    on.gateway(),
                    new UpdateEndpointPolicyRequestBody().withPolicyStatement(List.of())));
    all.put("DeletePolicy", on -> on.extended().deletePolicy(on.gateway()));
    all.put("RenameEndpointService", on -> on.extended().rename(on.serviceId(), "name"));
    all.put("UpgradeEndpointService", on -> on.extended().upgrade(on.serviceId()));
    all.put(
        "DescribeConnections",
        on -> on.extended().describeConnection(on.serviceId(), on.pending(), "text"));
    all.put(
        "BatchAddPermissions",
        on ->
            on.extended()
                .addPermission(on.serviceId(), PermissionTypeEnum.DOMAINID, "*", "everybody"));
    all.put(
        "BatchRemovePermissions",
        on -> on.extended().removePermission(on.serviceId(), on.permission()));
    all.put(
        "DescribePermission",
        on -> on.extended().describePermission(on.serviceId(), on.permission(), "text"));
  }

  private static void addTags(Map<String, Function<Stage, SdkResponse>> all) {
    all.put(
        "ChangeTags",
        on ->
            on.extended()
                .changeTags(
                    "endpoint_service",
                    on.serviceId(),
                    "create",
                    new ResourceTag().withKey("key").withValue("value")));
    all.put("ListTags", on -> on.extended().tags("endpoint"));
    all.put(
        "ListResourcesByTag",
        on ->
            on.extended()
                .resources(
                    "endpoint",
                    new QueryResourceInstanceTagsBody()
                        .withAction(QueryResourceInstanceTagsBody.ActionEnum.FILTER)));
  }
}
