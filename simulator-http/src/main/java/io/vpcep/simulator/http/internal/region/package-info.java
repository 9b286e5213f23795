/** The region document: its form, and the way between it and snapshots. */
@NullMarked
package io.vpcep.simulator.http.internal.region;

import org.jspecify.annotations.NullMarked;
