package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsRequestBody.PermissionTypeEnum;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddEndpointServicePermissionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddOrRemoveResourceInstanceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddOrRemoveResourceInstanceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.BatchAddOrRemoveResourceInstanceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.BatchRemoveEndpointServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.BatchRemoveEndpointServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.BatchRemoveEndpointServicePermissionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ConnectionsDesc;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointPolicyRequest;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointPolicyResponse;
import com.huaweicloud.sdk.vpcep.v1.model.EpsAddPermissionRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EpsRemovePermissionRequest;
import com.huaweicloud.sdk.vpcep.v1.model.EpsUpdatePermissionDesc;
import com.huaweicloud.sdk.vpcep.v1.model.ListQueryProjectResourceTagsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQueryProjectResourceTagsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListResourceInstancesRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListResourceInstancesResponse;
import com.huaweicloud.sdk.vpcep.v1.model.QueryResourceInstanceTagsBody;
import com.huaweicloud.sdk.vpcep.v1.model.ResourceTag;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointConnectionsDescRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointConnectionsDescRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointConnectionsDescResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointPolicyResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointRoutetableRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointRoutetableRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointRoutetableResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceNameRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceNameRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceNameResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServicePermissionDescRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServicePermissionDescRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServicePermissionDescResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointWhiteResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpgradeEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpgradeEndpointServiceResponse;
import java.util.Arrays;
import java.util.List;

/** Calls of the SDK that the API reference does not have. */
record ExtendedCalls(VpcepClient client) {

  UpdateEndpointWhiteResponse updateWhitelist(String id, UpdateEndpointWhiteRequestBody body) {
    return client.updateEndpointWhite(
        new UpdateEndpointWhiteRequest().withVpcEndpointId(id).withBody(body));
  }

  UpdateEndpointRoutetableResponse updateRouteTables(String id, String... routetables) {
    return client.updateEndpointRoutetable(
        new UpdateEndpointRoutetableRequest()
            .withVpcEndpointId(id)
            .withBody(
                new UpdateEndpointRoutetableRequestBody().withRoutetables(List.of(routetables))));
  }

  UpdateEndpointPolicyResponse updatePolicy(String id, UpdateEndpointPolicyRequestBody body) {
    return client.updateEndpointPolicy(
        new UpdateEndpointPolicyRequest().withVpcEndpointId(id).withBody(body));
  }

  DeleteEndpointPolicyResponse deletePolicy(String id) {
    return client.deleteEndpointPolicy(new DeleteEndpointPolicyRequest().withVpcEndpointId(id));
  }

  UpdateEndpointServiceNameResponse rename(String serviceId, String name) {
    return client.updateEndpointServiceName(
        new UpdateEndpointServiceNameRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(new UpdateEndpointServiceNameRequestBody().withEndpointServiceName(name)));
  }

  UpgradeEndpointServiceResponse upgrade(String serviceId) {
    return client.upgradeEndpointService(
        new UpgradeEndpointServiceRequest().withVpcEndpointServiceId(serviceId));
  }

  UpdateEndpointConnectionsDescResponse describeConnection(
      String serviceId, String id, String description) {
    return client.updateEndpointConnectionsDesc(
        new UpdateEndpointConnectionsDescRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(
                new UpdateEndpointConnectionsDescRequestBody()
                    .withConnections(
                        List.of(new ConnectionsDesc().withId(id).withDescription(description)))));
  }

  BatchAddEndpointServicePermissionsResponse addPermission(
      String serviceId, PermissionTypeEnum type, String permission, String description) {
    return client.batchAddEndpointServicePermissions(
        new BatchAddEndpointServicePermissionsRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(
                new BatchAddEndpointServicePermissionsRequestBody()
                    .withPermissionType(type)
                    .withPermissions(
                        List.of(
                            new EpsAddPermissionRequest()
                                .withPermission(permission)
                                .withDescription(description)))));
  }

  BatchRemoveEndpointServicePermissionsResponse removePermission(String serviceId, String id) {
    return client.batchRemoveEndpointServicePermissions(
        new BatchRemoveEndpointServicePermissionsRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(
                new BatchRemoveEndpointServicePermissionsRequestBody()
                    .withPermissions(List.of(new EpsRemovePermissionRequest().withId(id)))));
  }

  UpdateEndpointServicePermissionDescResponse describePermission(
      String serviceId, String id, String description) {
    return client.updateEndpointServicePermissionDesc(
        new UpdateEndpointServicePermissionDescRequest()
            .withVpcEndpointServiceId(serviceId)
            .withPermissionId(id)
            .withBody(
                new UpdateEndpointServicePermissionDescRequestBody()
                    .withPermission(new EpsUpdatePermissionDesc().withDescription(description))));
  }

  /** Type is endpoint or endpoint_service, action create or delete. */
  BatchAddOrRemoveResourceInstanceResponse changeTags(
      String type, String id, String action, ResourceTag... tags) {
    return client.batchAddOrRemoveResourceInstance(
        new BatchAddOrRemoveResourceInstanceRequest()
            .withResourceType(
                BatchAddOrRemoveResourceInstanceRequest.ResourceTypeEnum.fromValue(type))
            .withResourceId(id)
            .withBody(
                new BatchAddOrRemoveResourceInstanceRequestBody()
                    .withAction(
                        BatchAddOrRemoveResourceInstanceRequestBody.ActionEnum.fromValue(action))
                    .withTags(Arrays.asList(tags))));
  }

  ListQueryProjectResourceTagsResponse tags(String type) {
    return client.listQueryProjectResourceTags(
        new ListQueryProjectResourceTagsRequest()
            .withResourceType(
                ListQueryProjectResourceTagsRequest.ResourceTypeEnum.fromValue(type)));
  }

  ListResourceInstancesResponse resources(String type, QueryResourceInstanceTagsBody body) {
    return client.listResourceInstances(
        new ListResourceInstancesRequest()
            .withResourceType(ListResourceInstancesRequest.ResourceTypeEnum.fromValue(type))
            .withBody(body));
  }
}
