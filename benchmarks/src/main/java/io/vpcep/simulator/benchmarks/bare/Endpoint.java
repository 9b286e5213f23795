package io.vpcep.simulator.benchmarks.bare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as the simulator shows it, field by field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Endpoint(
    String id,
    String projectId,
    int markerId,
    String endpointServiceId,
    String endpointServiceName,
    String serviceType,
    String status,
    List<String> activeStatus,
    String vpcId,
    String subnetId,
    @Nullable String ip,
    boolean enableDns,
    boolean enableWhitelist,
    List<String> whitelist,
    String enableStatus,
    String description,
    String specificationName,
    String endpointPoolId,
    List<String> tags,
    String createdAt,
    String updatedAt) {

  /** One like this that was asked for. */
  Endpoint of(CreateEndpoint request) {
    return new Endpoint(
        id,
        projectId,
        markerId,
        request.endpointServiceId(),
        endpointServiceName,
        serviceType,
        status,
        activeStatus,
        request.vpcId(),
        request.subnetId(),
        ip,
        enableDns,
        enableWhitelist,
        whitelist,
        enableStatus,
        description,
        specificationName,
        endpointPoolId,
        tags,
        createdAt,
        updatedAt);
  }
}
