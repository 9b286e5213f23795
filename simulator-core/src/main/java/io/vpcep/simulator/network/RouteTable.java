package io.vpcep.simulator.network;

/**
 * A route table of a VPC.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 */
public record RouteTable(String id, String vpcId) {}
