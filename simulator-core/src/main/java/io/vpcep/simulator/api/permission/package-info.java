/** Requests and answers about the whitelist of an endpoint service. */
@NullMarked
package io.vpcep.simulator.api.permission;

import org.jspecify.annotations.NullMarked;
