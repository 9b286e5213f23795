package io.vpcep.simulator.benchmarks.bare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an endpoint is created from, as the simulator takes it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CreateEndpoint(
    String endpointServiceId,
    String vpcId,
    String subnetId,
    @Nullable Boolean enableDns,
    @Nullable String portIp,
    @Nullable List<String> routetables,
    @Nullable Boolean enableWhitelist,
    @Nullable List<String> whitelist,
    @Nullable List<String> tags,
    @Nullable String description,
    @Nullable String specificationName) {}
