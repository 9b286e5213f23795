/** What answers requests to the API: decode, call the region, encode. */
@NullMarked
package io.vpcep.simulator.http.internal.handler;

import org.jspecify.annotations.NullMarked;
