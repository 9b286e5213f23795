package io.vpcep.simulator.step;

/** An asynchronous step that does not end before it is released. */
public record TransitionHold() implements TransitionTiming {}
