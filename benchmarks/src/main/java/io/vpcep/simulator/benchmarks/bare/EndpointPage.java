package io.vpcep.simulator.benchmarks.bare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** A page of endpoints as the simulator lists them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EndpointPage(List<Endpoint> endpoints, int totalCount) {}
