/**
 * One class for each operation, named as the API names it: the checks in the documented order, then
 * the change.
 */
@NullMarked
package io.vpcep.simulator.internal.operation;

import org.jspecify.annotations.NullMarked;
