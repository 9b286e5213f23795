/** Requests and answers about endpoints. */
@NullMarked
package io.vpcep.simulator.api.endpoint;

import org.jspecify.annotations.NullMarked;
