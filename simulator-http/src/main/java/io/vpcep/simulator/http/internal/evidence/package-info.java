/** What is left of a region whose test has failed: what went on in it, as a file. */
@NullMarked
package io.vpcep.simulator.http.internal.evidence;

import org.jspecify.annotations.NullMarked;
