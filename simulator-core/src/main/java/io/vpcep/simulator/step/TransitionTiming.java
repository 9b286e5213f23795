package io.vpcep.simulator.step;

/** When an asynchronous step ends. */
public sealed interface TransitionTiming
    permits TransitionDelay, TransitionHold, TransitionAfterReads {}
