/** The identity service as far as clients of this API call it: tokens, projects, catalog. */
@NullMarked
package io.vpcep.simulator.http.internal.identity;

import org.jspecify.annotations.NullMarked;
