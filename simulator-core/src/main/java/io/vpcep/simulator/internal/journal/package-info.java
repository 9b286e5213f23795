/** The calls that are kept, and habits of clients that show in them. */
@NullMarked
package io.vpcep.simulator.internal.journal;

import org.jspecify.annotations.NullMarked;
