/** Puts simulators into the contexts of Spring's tests; all that knows Spring. */
@NullMarked
package io.vpcep.simulator.junit.internal.spring;

import org.jspecify.annotations.NullMarked;
