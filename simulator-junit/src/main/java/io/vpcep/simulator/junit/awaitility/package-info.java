/** Waiting in simulated time with Awaitility, which must be a test dependency. */
@NullMarked
package io.vpcep.simulator.junit.awaitility;

import org.jspecify.annotations.NullMarked;
