package io.vpcep.simulator.model;

/**
 * The answer to a change that has no body on the wire.
 *
 * @param id what was changed
 */
public record Done(String id) {}
