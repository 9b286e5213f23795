package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceConnectionsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListServiceDescribeDetailsRequest;
import io.vpcep.simulator.error.ErrorCode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Queries that are refused. */
final class QueryRefusals {

  private QueryRefusals() {}

  static List<Refusal> all() {
    return List.of(
        list(ErrorCode.INVALID_LIMIT, "limit 1001", request -> request.withLimit(1001)),
        list(ErrorCode.INVALID_OFFSET, "offset -1", request -> request.withOffset(-1)),
        list(
            ErrorCode.INVALID_SORT_KEY,
            "sort_key name",
            request ->
                request.withSortKey(ListEndpointServiceRequest.SortKeyEnum.fromValue("name"))),
        list(
            ErrorCode.INVALID_SORT_DIR,
            "sort_dir up",
            request -> request.withSortDir(ListEndpointServiceRequest.SortDirEnum.fromValue("up"))),
        list(
            ErrorCode.INVALID_STATUS,
            "status new",
            request -> request.withStatus(ListEndpointServiceRequest.StatusEnum.fromValue("new"))),
        new Refusal(
            ErrorCode.INVALID_MARKER_ID,
            "marker_id x",
            on ->
                on.provider()
                    .client()
                    .listServiceConnections(
                        new ListServiceConnectionsRequest()
                            .withVpcEndpointServiceId(on.service())
                            .withMarkerId("x"))),
        new Refusal(
            ErrorCode.INVALID_PARAMETER,
            "describe neither by id nor by name",
            on ->
                on.provider()
                    .client()
                    .listServiceDescribeDetails(new ListServiceDescribeDetailsRequest())),
        new Refusal(
            ErrorCode.INVALID_RESOURCE_TYPE,
            "quota of type vpc",
            on ->
                on.provider()
                    .client()
                    .listQuotaDetails(
                        new ListQuotaDetailsRequest()
                            .withType(ListQuotaDetailsRequest.TypeEnum.fromValue("vpc")))));
  }

  private static Refusal list(
      ErrorCode code, String what, UnaryOperator<ListEndpointServiceRequest> change) {
    return new Refusal(
        code,
        "list services: " + what,
        on ->
            on.provider()
                .client()
                .listEndpointService(change.apply(new ListEndpointServiceRequest())));
  }
}
