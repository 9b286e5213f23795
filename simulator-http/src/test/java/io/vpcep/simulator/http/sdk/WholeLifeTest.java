package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequestBody.PermissionTypeEnum;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionEndpoints;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.EpsPermission;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePublicDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListSpecifiedVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListVersionDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.Match;
import com.huaweicloud.sdk.vpcep.v1.model.PermissionObject;
import com.huaweicloud.sdk.vpcep.v1.model.PolicyStatement;
import com.huaweicloud.sdk.vpcep.v1.model.QueryResourceInstanceTagsBody;
import com.huaweicloud.sdk.vpcep.v1.model.Quotas;
import com.huaweicloud.sdk.vpcep.v1.model.ResourceInstance;
import com.huaweicloud.sdk.vpcep.v1.model.ResourceTag;
import com.huaweicloud.sdk.vpcep.v1.model.TagValuesList;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequestBody;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All 31 operations of the SDK in one life of a service and its endpoints: what each answers is
 * compared with what was sent.
 */
class WholeLifeTest {
  private static final String TABLE = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String ORG = "organizations:orgPath::o-1/r-2/*";

  @ParameterizedTest
  @EnumSource(
      value = Dialect.Named.class,
      names = {"DEFAULT", "CURRENT"})
  void isTheSameForWhoWritesAndWhoReads(Dialect.Named dialect) {
    SimulatorConfig config = SimulatorConfig.builder().dialect(dialect.dialect()).build();
    try (ServedRegion region = new ServedRegion(config)) {
      new Life(region).live();
    }
  }

  @Test
  void answersThoseOperationsInEveryDialect() {
    SimulatorConfig config = SimulatorConfig.builder().dialect(Dialect.API_REFERENCE_2024).build();
    try (ServedRegion region = new ServedRegion(config)) {
      Life life = new Life(region);
      life.create();
      life.changeEndpoints();
      life.changeService();
      life.changeWhitelist();
      life.changeTags();
    }
  }

  /** The steps of it. */
  private static final class Life {
    private final ServedRegion region;
    private final SdkCalls provider;
    private final SdkCalls consumer;
    private final ExtendedCalls provides;
    private final ExtendedCalls consumes;
    private String serviceId;
    private String endpointId;
    private String gatewayId;

    Life(ServedRegion region) {
      this.region = region;
      this.provider = new SdkCalls(region.provider());
      this.consumer = new SdkCalls(region.consumer());
      this.provides = new ExtendedCalls(region.provider());
      this.consumes = new ExtendedCalls(region.consumer());
    }

    void live() {
      lookAround();
      create();
      readBack();
      changeEndpoints();
      changeService();
      changeWhitelist();
      changeWhitelistOfOrganizations();
      changeTags();
      delete();
    }

    /** 1, 2, 12 and 18. */
    private void lookAround() {
      assertThat(
              region.provider().listVersionDetails(new ListVersionDetailsRequest()).getVersions())
          .hasSize(2);
      assertThat(
              region
                  .provider()
                  .listSpecifiedVersionDetails(
                      new ListSpecifiedVersionDetailsRequest().withVersion("v1"))
                  .getVersion()
                  .getId())
          .isEqualTo("v1");
      assertThat(
              region
                  .provider()
                  .listQuotaDetails(new ListQuotaDetailsRequest())
                  .getQuotas()
                  .getResources())
          .extracting(Quotas::getUsed)
          .containsExactly(0, 0);
    }

    /** 3, 9, 11 and 14. */
    void create() {
      serviceId =
          provider
              .createService(
                  Bodies.service()
                      .withServiceName("orders")
                      .withDescription("of the shop")
                      .withApprovalEnabled(true)
                      .withTags(List.of(Bodies.tag("stage", "test"))))
              .getId();
      region.settle();
      assertThat(provider.permit(serviceId, "add", "*").getPermissions()).containsExactly("*");
      CreateEndpointResponse created =
          consumer.createEndpoint(
              Bodies.endpoint(serviceId)
                  .withDescription("to the orders")
                  .withTags(List.of(Bodies.tag("team", "blue"))));
      endpointId = created.getId();
      assertThat(created.getStatus()).isEqualTo("pendingAcceptance");
      provider.decide(serviceId, "receive", endpointId);
      String obs = publicService();
      gatewayId = consumer.createEndpoint(Bodies.endpoint(obs).withSubnetId(null)).getId();
      region.settle();
    }

    /** 12. */
    private String publicService() {
      return region
          .consumer()
          .listServicePublicDetails(
              new ListServicePublicDetailsRequest().withEndpointServiceName("obs"))
          .getEndpointServices()
          .get(0)
          .getId();
    }

    /** 4, 5, 7, 8, 10, 13, 15 and 17. */
    private void readBack() {
      assertThat(provider.showService(serviceId).getDescription()).isEqualTo("of the shop");
      assertThat(
              provider
                  .modifyService(
                      serviceId,
                      new UpdateEndpointServiceRequestBody().withDescription("of the new shop"))
                  .getDescription())
          .isEqualTo("of the new shop");
      assertThat(
              region
                  .provider()
                  .listEndpointService(new ListEndpointServiceRequest())
                  .getEndpointServices()
                  .get(0)
                  .getDescription())
          .isEqualTo("of the new shop");
      assertThat(
              region
                  .consumer()
                  .listServiceDescribeDetails(
                      new ListServiceDescribeDetailsRequest().withId(serviceId))
                  .getServiceName())
          .isEqualTo("eu-de.orders." + serviceId);
      assertThat(consumer.showEndpoint(endpointId).getDescription()).isEqualTo("to the orders");
      assertThat(consumer.showEndpoint(endpointId).getStatus()).isEqualTo("accepted");
      assertThat(region.consumer().listEndpoints(new ListEndpointsRequest()).getTotalCount())
          .isEqualTo(2);
      assertThat(provider.connections(serviceId).getConnections())
          .extracting(ConnectionEndpoints::getStatus)
          .containsExactly("accepted");
      assertThat(provider.permissions(serviceId).getTotalCount()).isEqualTo(1);
    }

    /** 19 to 22. */
    void changeEndpoints() {
      var whitelist =
          consumes.updateWhitelist(
              endpointId,
              new UpdateEndpointWhiteRequestBody()
                  .withEnableWhitelist(true)
                  .withWhitelist(List.of("10.0.0.0/8", "127.0.0.1")));
      assertThat(whitelist.getWhitelist()).containsExactly("10.0.0.0/8", "127.0.0.1");
      assertThat(whitelist.getEnableWhitelist()).isTrue();
      assertThat(consumer.showEndpoint(endpointId).getWhitelist())
          .isEqualTo(whitelist.getWhitelist());

      assertThat(consumes.updateRouteTables(gatewayId, TABLE).getRoutetables())
          .containsExactly(TABLE);
      assertThat(consumer.showEndpoint(gatewayId).getRoutetables()).containsExactly(TABLE);

      List<PolicyStatement> statements =
          List.of(
              new PolicyStatement()
                  .withEffect(PolicyStatement.EffectEnum.DENY)
                  .withAction(List.of("obs:object:*"))
                  .withResource(List.of("obs:*:*:object:secret/*")));
      var changed =
          consumes.updatePolicy(
              gatewayId, new UpdateEndpointPolicyRequestBody().withPolicyStatement(statements));
      assertThat(changed.getPolicyStatement()).isEqualTo(statements);
      assertThat(consumes.deletePolicy(gatewayId).getPolicyStatement())
          .extracting(PolicyStatement::getAction)
          .containsExactly(List.of("obs:*:*"));
      changeDocument();
    }

    private void changeDocument() {
      String iam =
          region
              .consumer()
              .listServicePublicDetails(
                  new ListServicePublicDetailsRequest().withEndpointServiceName("iam"))
              .getEndpointServices()
              .get(0)
              .getId();
      String id = consumer.createEndpoint(Bodies.endpoint(iam)).getId();
      region.settle();
      Map<String, Object> document =
          Map.of("Version", "5.0", "Statement", List.of(Map.of("Effect", "Allow")));
      var changed =
          consumes.updatePolicy(
              id, new UpdateEndpointPolicyRequestBody().withPolicyDocument(document));

      assertThat(changed.getPolicyDocument()).isEqualTo(document);
      consumer.deleteEndpoint(id);
      region.settle();
    }

    /** 23, 24 and 28. */
    void changeService() {
      String name = provides.rename(serviceId, "invoices").getEndpointServiceName();
      assertThat(name).isEqualTo("eu-de.invoices." + serviceId);
      assertThat(consumer.showEndpoint(endpointId).getEndpointServiceName()).isEqualTo(name);
      assertThat(provider.showService(serviceId).getServiceName()).isEqualTo(name);

      assertThat(provides.upgrade(serviceId).getHttpStatusCode()).isEqualTo(204);
      assertThat(provides.describeConnection(serviceId, endpointId, "the first").getConnections())
          .extracting(ConnectionEndpoints::getDescription)
          .containsExactly("the first");
    }

    /** 25 to 27. */
    void changeWhitelist() {
      EpsPermission added =
          provides
              .addPermission(serviceId, PermissionTypeEnum.ORGPATH, ORG, "ours")
              .getPermissions()
              .get(0);
      assertThat(added)
          .isEqualTo(
              new EpsPermission()
                  .withId(added.getId())
                  .withPermission(ORG)
                  .withPermissionType(EpsPermission.PermissionTypeEnum.ORGPATH)
                  .withDescription("ours")
                  .withCreatedAt(region.now()));
      EpsPermission described = added.withDescription("theirs");
      assertThat(provides.describePermission(serviceId, added.getId(), "theirs").getPermissions())
          .containsExactly(described);
      assertThat(provider.permissions(serviceId).getTotalCount()).isEqualTo(2);
      assertThat(provides.removePermission(serviceId, added.getId()).getPermissions())
          .containsExactly(described);
      assertThat(provider.permissions(serviceId).getTotalCount()).isEqualTo(1);
    }

    /** 11, for organizations. */
    void changeWhitelistOfOrganizations() {
      AddOrRemoveServicePermissionsResponse added =
          provider.permit(
              serviceId,
              "add",
              AddOrRemoveServicePermissionsRequestBody.PermissionTypeEnum.ORGPATH,
              new String[] {ORG});
      assertThat(added.getPermissions()).containsExactly(ORG);
      assertThat(added.getPermissionType()).isEqualTo("orgPath");
      assertThat(provider.permissions(serviceId).getPermissions())
          .filteredOn(record -> record.getPermission().equals(ORG))
          .extracting(PermissionObject::getPermissionType)
          .containsExactly("orgPath");
      assertThat(
              provider.permit(
                  serviceId,
                  "remove",
                  AddOrRemoveServicePermissionsRequestBody.PermissionTypeEnum.ORGPATH,
                  new String[] {ORG}))
          .isEqualTo(added);
      assertThat(provider.permissions(serviceId).getTotalCount()).isEqualTo(1);
    }

    /** 29 to 31. */
    void changeTags() {
      assertThat(
              consumes
                  .changeTags(
                      "endpoint",
                      endpointId,
                      "create",
                      new ResourceTag().withKey("stage").withValue("test"))
                  .getHttpStatusCode())
          .isEqualTo(204);
      consumes.changeTags(
          "endpoint", endpointId, "create", new ResourceTag().withKey("team").withValue("red"));
      assertThat(consumes.tags("endpoint").getTags())
          .containsExactly(values("stage", "test"), values("team", "red"));

      var found = consumes.resources("endpoint", query().withTags(List.of(values("team", "red"))));
      assertThat(found.getTotalCount()).isEqualTo(1);
      assertThat(found.getResources())
          .containsExactly(
              new ResourceInstance()
                  .withResourceId(endpointId)
                  .withResourceName(endpointId)
                  .withTags(List.of(Bodies.tag("team", "red"), Bodies.tag("stage", "test"))));
      var counted =
          consumes.resources(
              "endpoint",
              new QueryResourceInstanceTagsBody()
                  .withAction(QueryResourceInstanceTagsBody.ActionEnum.COUNT)
                  .withWithoutAnyTag(true));
      assertThat(counted.getTotalCount()).isEqualTo(1);
      assertThat(counted.getResources()).isNull();
      var named =
          provides.resources(
              "endpoint_service",
              query()
                  .withLimit("5")
                  .withOffset("0")
                  .withMatches(
                      List.of(new Match().withKey("resource_name").withValue("INVOICES"))));
      assertThat(named.getResources())
          .extracting(ResourceInstance::getResourceId)
          .containsExactly(serviceId);
      consumes.changeTags("endpoint", endpointId, "delete", new ResourceTag().withKey("stage"));
      assertThat(consumes.tags("endpoint").getTags()).containsExactly(values("team", "red"));
    }

    private static QueryResourceInstanceTagsBody query() {
      return new QueryResourceInstanceTagsBody()
          .withAction(QueryResourceInstanceTagsBody.ActionEnum.FILTER);
    }

    private static TagValuesList values(String key, String... values) {
      return new TagValuesList().withKey(key).withValues(List.of(values));
    }

    /** 6 and 16. */
    private void delete() {
      assertThat(consumer.deleteEndpoint(endpointId).getHttpStatusCode()).isEqualTo(204);
      assertThat(consumer.deleteEndpoint(gatewayId).getHttpStatusCode()).isEqualTo(204);
      region.settle();
      assertThat(provider.deleteService(serviceId).getHttpStatusCode()).isEqualTo(204);
      region.settle();
      try {
        provider.showService(serviceId);
        throw new AssertionError("it is still there");
      } catch (ClientRequestException e) {
        assertThat(e.getHttpStatusCode()).isEqualTo(404);
      }
      assertThat(consumes.tags("endpoint").getTags()).isEmpty();
    }
  }
}
