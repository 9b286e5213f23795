/** What Spring's tests can say of their simulators. */
@NullMarked
package io.vpcep.simulator.junit.spring;

import org.jspecify.annotations.NullMarked;
