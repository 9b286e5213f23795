/**
 * What of a region a text can set, and how values are written as text. For the simulator's own
 * modules: their options, variables, annotation attributes and documents.
 */
@NullMarked
package io.vpcep.simulator.internal.setting;

import org.jspecify.annotations.NullMarked;
