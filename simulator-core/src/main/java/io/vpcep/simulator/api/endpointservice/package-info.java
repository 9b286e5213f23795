/** Requests and answers about endpoint services, those of the operator among them. */
@NullMarked
package io.vpcep.simulator.api.endpointservice;

import org.jspecify.annotations.NullMarked;
