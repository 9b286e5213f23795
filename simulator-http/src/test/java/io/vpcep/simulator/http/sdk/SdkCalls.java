package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsRequestBody.PermissionTypeEnum;
import com.huaweicloud.sdk.vpcep.v1.model.AddOrRemoveServicePermissionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointResponse;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServicePermissionsDetailsResponse;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.UpdateEndpointServiceResponse;
import java.util.List;

/** Calls of the SDK by the API's names for them; the SDK's own names hide some. */
record SdkCalls(VpcepClient client) {

  CreateEndpointServiceResponse createService(CreateEndpointServiceRequestBody body) {
    return client.createEndpointService(new CreateEndpointServiceRequest().withBody(body));
  }

  ListServiceDetailsResponse showService(String id) {
    return client.listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(id));
  }

  UpdateEndpointServiceResponse modifyService(String id, UpdateEndpointServiceRequestBody body) {
    return client.updateEndpointService(
        new UpdateEndpointServiceRequest().withVpcEndpointServiceId(id).withBody(body));
  }

  DeleteEndpointServiceResponse deleteService(String id) {
    return client.deleteEndpointService(
        new DeleteEndpointServiceRequest().withVpcEndpointServiceId(id));
  }

  ListServiceConnectionsResponse connections(String serviceId) {
    return client.listServiceConnections(
        new ListServiceConnectionsRequest().withVpcEndpointServiceId(serviceId));
  }

  /** Action is receive or reject. */
  AcceptOrRejectEndpointResponse decide(String serviceId, String action, String... endpoints) {
    return client.acceptOrRejectEndpoint(
        new AcceptOrRejectEndpointRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(
                new AcceptOrRejectEndpointRequestBody()
                    .withAction(AcceptOrRejectEndpointRequestBody.ActionEnum.fromValue(action))
                    .withEndpoints(List.of(endpoints))));
  }

  ListServicePermissionsDetailsResponse permissions(String serviceId) {
    return client.listServicePermissionsDetails(
        new ListServicePermissionsDetailsRequest().withVpcEndpointServiceId(serviceId));
  }

  /** Action is add or remove. */
  AddOrRemoveServicePermissionsResponse permit(
      String serviceId, String action, String... permissions) {
    return permit(serviceId, action, null, permissions);
  }

  /** With the type of the records, or null for none. */
  AddOrRemoveServicePermissionsResponse permit(
      String serviceId, String action, PermissionTypeEnum type, String[] permissions) {
    return client.addOrRemoveServicePermissions(
        new AddOrRemoveServicePermissionsRequest()
            .withVpcEndpointServiceId(serviceId)
            .withBody(
                new AddOrRemoveServicePermissionsRequestBody()
                    .withAction(
                        AddOrRemoveServicePermissionsRequestBody.ActionEnum.fromValue(action))
                    .withPermissionType(type)
                    .withPermissions(List.of(permissions))));
  }

  CreateEndpointResponse createEndpoint(CreateEndpointRequestBody body) {
    return client.createEndpoint(new CreateEndpointRequest().withBody(body));
  }

  ListEndpointInfoDetailsResponse showEndpoint(String id) {
    return client.listEndpointInfoDetails(
        new ListEndpointInfoDetailsRequest().withVpcEndpointId(id));
  }

  DeleteEndpointResponse deleteEndpoint(String id) {
    return client.deleteEndpoint(new DeleteEndpointRequest().withVpcEndpointId(id));
  }
}
