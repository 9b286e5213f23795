/** The faults that are armed, and which of them a call meets. */
@NullMarked
package io.vpcep.simulator.internal.fault;

import org.jspecify.annotations.NullMarked;
