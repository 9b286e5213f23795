/** The operations on endpoints, named as the API names them. */
@NullMarked
package io.vpcep.simulator.internal.operation.endpoint;

import org.jspecify.annotations.NullMarked;
