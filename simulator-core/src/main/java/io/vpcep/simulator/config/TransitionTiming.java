package io.vpcep.simulator.config;

/** When an asynchronous step ends. */
public sealed interface TransitionTiming
    permits TransitionDelay, TransitionHold, TransitionAfterReads {}
