/** The operations on endpoint services, named as the API names them. */
@NullMarked
package io.vpcep.simulator.internal.operation.endpointservice;

import org.jspecify.annotations.NullMarked;
