package io.vpcep.simulator.http.internal.overview;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint in a table.
 *
 * @param account name of the account that owns it
 * @param serviceName full name of the service, also if that is gone
 * @param ip its address, visible to its owner or not; null if it has none
 */
public record EndpointRow(
    String id,
    String account,
    String projectId,
    String serviceId,
    String serviceName,
    EndpointStatus status,
    @Nullable String ip,
    String vpcId,
    Instant createdAt) {}
