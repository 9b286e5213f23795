/**
 * The asynchronous steps of resources: which there are, how long they take, what rules bend them.
 */
@NullMarked
package io.vpcep.simulator.step;

import org.jspecify.annotations.NullMarked;
