package io.vpcep.simulator.api.connection;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import java.util.List;

/**
 * An endpoint as the owner of the service sees it (API reference table 4-32).
 *
 * @param id id of the endpoint
 * @param markerId number that packets carry
 * @param domainId account that owns the endpoint
 * @param description what the owner of the service wrote about it, empty if nothing; on the wire
 *     only where the dialect has the current fields
 * @param status state of the connection
 * @param errors why it failed; empty unless failed
 * @param createdAt when the endpoint was created
 * @param updatedAt when its state or content last changed
 */
@Stable
public record Connection(
    String id,
    int markerId,
    String domainId,
    String description,
    EndpointStatus status,
    List<ResourceError> errors,
    Instant createdAt,
    Instant updatedAt) {

  /** Copies the list. */
  public Connection {
    errors = List.copyOf(errors);
  }
}
