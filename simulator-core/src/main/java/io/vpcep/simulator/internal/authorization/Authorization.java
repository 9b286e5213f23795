package io.vpcep.simulator.internal.authorization;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.rule.IdRules;
import io.vpcep.simulator.internal.state.Directory;

/** The checks that come before a request is even looked at: project, then IAM action. */
public final class Authorization {
  // The API reference of 2024-04 leaves out a letter, later tables do not.
  private static final String LATER_SPELLING = "vpcep:epserviceDesc:get";

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
    if (!mayDo(caller, operation.iamAction())) {
      throw ErrorCode.NOT_AUTHORIZED.because(
          operation.name() + " needs " + operation.iamAction() + ", which was not granted");
    }
  }

  /** A denial of either spelling wins over a permission of the other. */
  private static boolean mayDo(Caller caller, String action) {
    if (!action.equals(Operation.DESCRIBE_ENDPOINT_SERVICE.iamAction())) {
      return caller.may(action);
    }
    return (caller.may(action) && !caller.isDenied(LATER_SPELLING))
        || (caller.may(LATER_SPELLING) && !caller.isDenied(action));
  }
}
