package io.vpcep.simulator.junit.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Keeps classes with the same Spring context from running at the same time, by a lock that {@link
 * ContextLocks} names: since Jupiter 5.12. For older ones, which need a value, it is a lock that
 * all can have at once. On an annotation of its own, because javac with {@code -Xlint:classfile}
 * complains about attributes unknown to an older Jupiter on annotations that users name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@ResourceLock(
    value = "vpcep-simulator",
    mode = ResourceAccessMode.READ,
    providers = ContextLocks.class)
public @interface SharesContext {}
