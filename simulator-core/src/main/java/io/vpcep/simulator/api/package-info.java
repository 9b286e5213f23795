/** The operations: what each takes, answers and needs. */
@NullMarked
package io.vpcep.simulator.api;

import org.jspecify.annotations.NullMarked;
