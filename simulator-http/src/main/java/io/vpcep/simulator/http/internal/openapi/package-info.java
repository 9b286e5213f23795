/** The description of the API: read from its chapters once, and made true for a dialect. */
@NullMarked
package io.vpcep.simulator.http.internal.openapi;

import org.jspecify.annotations.NullMarked;
