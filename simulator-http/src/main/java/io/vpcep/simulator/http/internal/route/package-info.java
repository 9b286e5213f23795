/** Which handler answers which method and path. */
@NullMarked
package io.vpcep.simulator.http.internal.route;

import org.jspecify.annotations.NullMarked;
