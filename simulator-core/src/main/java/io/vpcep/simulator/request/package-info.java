/** Immutable records that go in, and the list of operations that take them. */
@NullMarked
package io.vpcep.simulator.request;

import org.jspecify.annotations.NullMarked;
