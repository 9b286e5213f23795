/** The simulator's own API, under a prefix that the imitated API does not have. */
@NullMarked
package io.vpcep.simulator.http.internal.control;

import org.jspecify.annotations.NullMarked;
