/**
 * Tells the journal what HTTP knows of a call, and writes recorded calls and transitions in their
 * wire form.
 */
@NullMarked
package io.vpcep.simulator.http.internal.journal;

import org.jspecify.annotations.NullMarked;
