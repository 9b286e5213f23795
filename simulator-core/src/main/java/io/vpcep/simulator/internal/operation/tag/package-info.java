/** The operations on tags, named as the API names them. */
@NullMarked
package io.vpcep.simulator.internal.operation.tag;

import org.jspecify.annotations.NullMarked;
