/** The operations on connections and whitelists, named as the API names them. */
@NullMarked
package io.vpcep.simulator.internal.operation.connection;

import org.jspecify.annotations.NullMarked;
