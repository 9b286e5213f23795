/** Accounts (domains), their projects, users, access keys and policies. */
@NullMarked
package io.vpcep.simulator.account;

import org.jspecify.annotations.NullMarked;
