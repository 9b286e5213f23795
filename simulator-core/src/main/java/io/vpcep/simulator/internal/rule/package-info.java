/** Checks by subject: each method is a rule of {@code docs/behaviour.md} or a few of one kind. */
@NullMarked
package io.vpcep.simulator.internal.rule;

import org.jspecify.annotations.NullMarked;
