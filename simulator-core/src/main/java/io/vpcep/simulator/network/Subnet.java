package io.vpcep.simulator.network;

/**
 * A subnet of a VPC.
 *
 * @param id a UUID
 * @param vpcId VPC it belongs to
 * @param cidr its network, within that of the VPC
 */
public record Subnet(String id, String vpcId, Cidr cidr) {}
