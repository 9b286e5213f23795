/**
 * What explorations are made of: how calls are told apart, what is kept of the resources of a run,
 * the thread of the runs, the order of pairs, and values written as Java.
 */
@NullMarked
package io.vpcep.simulator.internal.exploration;

import org.jspecify.annotations.NullMarked;
