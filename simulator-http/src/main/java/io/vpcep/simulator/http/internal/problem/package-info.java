/** From whatever went wrong to the API's error body: the only place that does so. */
@NullMarked
package io.vpcep.simulator.http.internal.problem;

import org.jspecify.annotations.NullMarked;
