package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.time.Instant;

/**
 * A service of the operator that every account can see and connect to (API reference table 4-49).
 *
 * @param id unique id, a UUID
 * @param owner who offers it
 * @param serviceName its name
 * @param serviceType gateway or interface
 * @param createdAt when it was created
 * @param charge whether its endpoints are charged; on the wire {@code is_charge}
 * @param enablePolicy whether its endpoints can have policies
 */
@Stable
public record PublicService(
    String id,
    String owner,
    String serviceName,
    ServiceType serviceType,
    Instant createdAt,
    boolean charge,
    boolean enablePolicy) {}
