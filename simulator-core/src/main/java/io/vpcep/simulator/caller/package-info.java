/** Who is calling: account, project and granted IAM actions. */
@NullMarked
package io.vpcep.simulator.caller;

import org.jspecify.annotations.NullMarked;
