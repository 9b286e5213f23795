/** Requests and answers about connections to an endpoint service. */
@NullMarked
package io.vpcep.simulator.api.connection;

import org.jspecify.annotations.NullMarked;
