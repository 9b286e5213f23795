/**
 * The asynchronous steps of resources: which there are, how long they take, and the rules by which
 * a test changes that.
 */
@NullMarked
package io.vpcep.simulator.step;

import org.jspecify.annotations.NullMarked;
