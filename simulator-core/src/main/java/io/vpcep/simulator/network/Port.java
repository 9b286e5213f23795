package io.vpcep.simulator.network;

import io.vpcep.simulator.api.endpointservice.ServerType;

/**
 * A port of a backend: of a network card, a load balancer, or a virtual address.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 * @param serverType kind of backend it belongs to
 */
public record Port(String id, String vpcId, ServerType serverType) {}
