package io.vpcep.simulator.config;

/** An asynchronous step that does not end before it is released. */
public record TransitionHold() implements TransitionTiming {}
