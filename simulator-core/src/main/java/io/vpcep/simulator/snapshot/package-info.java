/** The state of a region as an immutable value, and what differs between two of them. */
@NullMarked
package io.vpcep.simulator.snapshot;

import org.jspecify.annotations.NullMarked;
