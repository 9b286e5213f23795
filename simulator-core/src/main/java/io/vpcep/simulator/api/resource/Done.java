package io.vpcep.simulator.api.resource;

/**
 * The answer to a change or a deletion that tells no more than that it was taken; it has no body on
 * the wire.
 *
 * @param id what was changed, or is being deleted
 */
public record Done(String id) {}
