/** Between a region's state and the value that stands for it: taking, checking, putting back. */
@NullMarked
package io.vpcep.simulator.internal.snapshot;

import org.jspecify.annotations.NullMarked;
