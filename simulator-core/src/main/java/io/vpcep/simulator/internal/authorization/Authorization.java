package io.vpcep.simulator.internal.authorization;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.state.Directory;

/** The checks that come before a request is even looked at: project, then IAM action. */
public final class Authorization {
  private Authorization() {}

  /** The project is well-formed and the caller's, and the action was granted. */
  public static void check(Caller caller, Operation<?, ?> operation, Directory directory) {
    IdRules.checkProjectId(caller.projectId());
    directory
        .findOwner(caller.projectId())
        .filter(owner -> !owner.equals(caller.domainId()))
        .ifPresent(
            owner -> {
              throw ErrorCode.NOT_AUTHORIZED.because(
                  "project " + caller.projectId() + " is not of account " + caller.domainId());
            });
    if (!caller.may(operation.iamAction())) {
      throw ErrorCode.NOT_AUTHORIZED.because(
          operation.name() + " needs " + operation.iamAction() + ", which was not granted");
    }
  }
}
