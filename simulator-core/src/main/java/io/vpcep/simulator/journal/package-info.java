/** The journal of a region: recorded calls, how to find them, and how to verify them. */
@NullMarked
package io.vpcep.simulator.journal;

import org.jspecify.annotations.NullMarked;
