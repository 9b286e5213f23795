/**
 * What of a server a text can set. For the simulator's own modules: options and variables of the
 * jar, and annotation attributes.
 */
@NullMarked
package io.vpcep.simulator.http.internal.setting;

import org.jspecify.annotations.NullMarked;
