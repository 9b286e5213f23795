package io.vpcep.simulator.exploration;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionStep;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a client under exploration.
 *
 * @param name by what it is known from one run to another: the operation, a digest of what it asks,
 *     and how often that was asked before, such as {@code CreateEndpoint-3fa2c1#1}
 * @param number which call of its run it is, from 1
 * @param nth which call of its operation in its project it is, from 1; those that the project or
 *     IAM refused do not count
 * @param caller who called
 * @param operation what was called
 * @param request what was asked for; null if it could not be read
 * @param recorded how it ended; null while it has not
 * @param answer what the region answered, whether or not that arrived; null if it refused
 * @param begun the steps that it began
 */
@Experimental
public record ExploredCall(
    String name,
    int number,
    int nth,
    Caller caller,
    Operation<?, ?> operation,
    @Nullable Object request,
    @Nullable RecordedCall recorded,
    @Nullable Object answer,
    Set<TransitionStep> begun) {

  /** Copies the steps. */
  public ExploredCall {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(begun, "begun");
    begun = Set.copyOf(begun);
  }

  /** Whether it only looks. */
  public boolean isRead() {
    return operation.isRead();
  }

  /** Whether it changes something, and did. */
  public boolean isEffective() {
    return !isRead() && answer != null;
  }

  /** Id of the service or endpoint that it created; null if it created none. */
  public @Nullable String createdId() {
    return recorded == null ? null : recorded.result().createdId();
  }

  /** Error code of its answer; null if there is none. */
  public @Nullable ErrorCode code() {
    return recorded == null ? null : recorded.code();
  }

  /** For people: {@code CreateEndpoint (call 3)}. */
  @Override
  public String toString() {
    return operation.name() + " (call " + number + ")";
  }
}
