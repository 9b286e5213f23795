package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.api.Operation;

/**
 * What a call asks for, without what was drawn: equal in equal runs, whatever else was created
 * before.
 *
 * @param operation what is called
 * @param projectId in which project
 * @param request the request as text, with what was asked for in place of ids that were drawn
 */
public record Asked(Operation<?, ?> operation, String projectId, String request) {

  /** Short and the same in each process: the operation, and a digest of the rest. */
  @Override
  public String toString() {
    return operation.name()
        + "-"
        + Integer.toHexString(31 * projectId.hashCode() + request.hashCode());
  }
}
