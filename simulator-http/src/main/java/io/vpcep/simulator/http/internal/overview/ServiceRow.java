package io.vpcep.simulator.http.internal.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint service in a table.
 *
 * @param name its full name
 * @param account name of the account that owns it; null for a public one
 * @param open whether it is public
 * @param connections how many endpoints it has in each state
 */
public record ServiceRow(
    String id,
    String name,
    @Nullable String account,
    String projectId,
    ServiceStatus status,
    ServiceType type,
    @JsonProperty("public") boolean open,
    Map<String, Integer> connections,
    Instant createdAt) {}
