package io.vpcep.simulator.junit.provisioner;

import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.AcceptOrRejectEndpointRequestBody.ActionEnum;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody;
import com.huaweicloud.sdk.vpcep.v1.model.CreateEndpointServiceRequestBody.ServerTypeEnum;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointRequest;
import com.huaweicloud.sdk.vpcep.v1.model.DeleteEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointInfoDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.PortList;
import io.vpcep.simulator.api.Requests;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Calls a region over HTTP, by the official SDK. */
record SdkCloud(VpcepClient client) implements Cloud {

  @Override
  public String createService(String name) {
    CreateEndpointServiceRequestBody body =
        new CreateEndpointServiceRequestBody()
            .withServiceName(name)
            .withVpcId(Requests.VPC_ID)
            .withPortId(Requests.endpointService(name).build().portId())
            .withServerType(ServerTypeEnum.VM)
            .withPorts(List.of(new PortList().withClientPort(80).withServerPort(8080)));
    return call(() ->
            client.createEndpointService(new CreateEndpointServiceRequest().withBody(body)))
        .getId();
  }

  @Override
  public String serviceStatus(String id) {
    return call(() ->
            client.listServiceDetails(new ListServiceDetailsRequest().withVpcEndpointServiceId(id)))
        .getStatus();
  }

  @Override
  public void deleteService(String id) {
    call(
        () ->
            client.deleteEndpointService(
                new DeleteEndpointServiceRequest().withVpcEndpointServiceId(id)));
  }

  @Override
  public List<Item> services(int offset, int limit) {
    ListEndpointServiceRequest page =
        new ListEndpointServiceRequest()
            .withSortDir(ListEndpointServiceRequest.SortDirEnum.ASC)
            .withOffset(offset)
            .withLimit(limit);
    return call(() -> client.listEndpointService(page)).getEndpointServices().stream()
        .map(found -> new Item(found.getId(), Provisioner.shortName(found.getServiceName())))
        .toList();
  }

  @Override
  public void accept(String serviceId, String endpointId) {
    AcceptOrRejectEndpointRequestBody body =
        new AcceptOrRejectEndpointRequestBody()
            .withAction(ActionEnum.RECEIVE)
            .withEndpoints(List.of(endpointId));
    call(
        () ->
            client.acceptOrRejectEndpoint(
                new AcceptOrRejectEndpointRequest()
                    .withVpcEndpointServiceId(serviceId)
                    .withBody(body)));
  }

  @Override
  public String createEndpoint(String serviceId) {
    CreateEndpointRequestBody body =
        new CreateEndpointRequestBody()
            .withEndpointServiceId(serviceId)
            .withVpcId(Requests.VPC_ID)
            .withSubnetId(Requests.SUBNET_ID);
    return call(() -> client.createEndpoint(new CreateEndpointRequest().withBody(body))).getId();
  }

  @Override
  public String endpointStatus(String id) {
    return call(() ->
            client.listEndpointInfoDetails(
                new ListEndpointInfoDetailsRequest().withVpcEndpointId(id)))
        .getStatus();
  }

  @Override
  public void deleteEndpoint(String id) {
    call(() -> client.deleteEndpoint(new DeleteEndpointRequest().withVpcEndpointId(id)));
  }

  @Override
  public List<Item> endpoints(int offset, int limit) {
    ListEndpointsRequest page =
        new ListEndpointsRequest()
            .withSortDir(ListEndpointsRequest.SortDirEnum.ASC)
            .withOffset(offset)
            .withLimit(limit);
    return call(() -> client.listEndpoints(page)).getEndpoints().stream()
        .map(found -> new Item(found.getId(), found.getEndpointServiceId()))
        .toList();
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (ServiceResponseException e) {
      String code = Objects.requireNonNullElse(e.getErrorCode(), "");
      throw CloudException.answered(e.getHttpStatusCode(), code, e);
    } catch (SdkException e) {
      throw CloudException.unanswered(e);
    }
  }
}
