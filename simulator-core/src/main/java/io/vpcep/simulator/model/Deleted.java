package io.vpcep.simulator.model;

/**
 * The answer to a deletion, which has no body on the wire.
 *
 * @param id what is being deleted
 */
public record Deleted(String id) {}
