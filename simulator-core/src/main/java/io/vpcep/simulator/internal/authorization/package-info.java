/** May this caller do this action in this project? */
@NullMarked
package io.vpcep.simulator.internal.authorization;

import org.jspecify.annotations.NullMarked;
