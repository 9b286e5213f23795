package io.vpcep.simulator.api.endpointservice;

import java.time.Instant;

/**
 * What anybody may know of an endpoint service (API reference table 4-52).
 *
 * @param id unique id, a UUID
 * @param serviceName full name
 * @param serviceType gateway or interface
 * @param createdAt when it was created
 * @param charge whether its endpoints are charged; on the wire {@code is_charge}
 * @param enablePolicy whether its endpoints can have policies
 */
public record ServiceDescription(
    String id,
    String serviceName,
    ServiceType serviceType,
    Instant createdAt,
    boolean charge,
    boolean enablePolicy) {}
