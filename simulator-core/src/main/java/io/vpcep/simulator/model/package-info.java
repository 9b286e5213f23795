/** Immutable records that come back from the API. */
@NullMarked
package io.vpcep.simulator.model;

import org.jspecify.annotations.NullMarked;
