package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.error.ErrorCode;

/**
 * Why a route table could not be bound to an endpoint, or unbound from it.
 *
 * @param id id of the route table
 * @param code the documented code
 */
public record RouteTableFailure(String id, ErrorCode code) {}
