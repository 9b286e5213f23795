/** One handler per resource group: decode the request, call the region, encode the answer. */
@NullMarked
package io.vpcep.simulator.http.internal.handler;

import org.jspecify.annotations.NullMarked;
