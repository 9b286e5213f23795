package io.vpcep.simulator.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Experimental;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which calls are meant: those that meet every condition; all calls if there is none.
 *
 * @param <B> the class that inherits these methods
 */
@Experimental
public abstract sealed class CallCriteria<B extends CallCriteria<B>>
    permits CallFilter, CallVerification {

  /** A condition with its words for messages. */
  private record Condition(String label, Predicate<RecordedCall> test) {}

  private final List<Condition> conditions = new ArrayList<>();
  private boolean namesSources;
  private long since;

  /** Only the classes of this package. */
  CallCriteria() {}

  /** This object, as its own type. */
  abstract B self();

  /** Calls of an operation. */
  public B operation(Operation<?, ?> operation) {
    Objects.requireNonNull(operation, "operation");
    return with("operation " + operation, call -> operation.equals(call.operation()));
  }

  /** Calls of an operation whose request meets a condition. */
  public <Q> B operation(Operation<Q, ?> operation, Predicate<? super Q> request) {
    Objects.requireNonNull(request, "request");
    operation(operation);
    return with("the given request", call -> isMet(operation, request, call));
  }

  @SuppressWarnings("unchecked") // a call of the operation has a request of its type
  private static <Q> boolean isMet(
      Operation<Q, ?> operation, Predicate<? super Q> condition, RecordedCall call) {
    Object request = call.request();
    return operation.equals(call.operation()) && request != null && condition.test((Q) request);
  }

  /**
   * Calls from one of these sources. A verification that does not say so leaves out what came from
   * the console.
   *
   * @throws IllegalArgumentException if there is none
   */
  public B source(RecordedCall.Source... some) {
    if (some.length == 0) {
      throw new IllegalArgumentException("give a source or several");
    }
    Set<RecordedCall.Source> wanted = EnumSet.copyOf(List.of(some));
    namesSources = true;
    String names =
        wanted.stream().map(RecordedCall.Source::value).collect(Collectors.joining(" or "));
    return with("source " + names, call -> wanted.contains(call.source()));
  }

  /** Calls in a project. */
  public B project(String projectId) {
    Objects.requireNonNull(projectId, "projectId");
    return with("project " + projectId, call -> projectId.equals(call.projectId()));
  }

  /** Calls with an outcome. */
  public B outcome(RecordedCall.Outcome outcome) {
    Objects.requireNonNull(outcome, "outcome");
    return with("outcome " + outcome.value(), call -> call.outcome() == outcome);
  }

  /** Calls that were answered with an error code. */
  public B code(ErrorCode code) {
    Objects.requireNonNull(code, "code");
    return with("code " + code.code(), call -> call.code() == code);
  }

  /** Calls that were answered with an HTTP status, or would have been. */
  public B status(int status) {
    return with("status " + status, call -> call.status() == status);
  }

  /** Calls that named or created a service or endpoint. */
  public B resource(String id) {
    Objects.requireNonNull(id, "id");
    return with("resource " + id, call -> call.resourceIds().contains(id));
  }

  /** Calls over HTTP by a method. */
  public B method(String method) {
    Objects.requireNonNull(method, "method");
    return with("method " + method, call -> isOnWire(call, wire -> wire.method().equals(method)));
  }

  /** Calls over HTTP to a path, spelt exactly so; the query does not matter. */
  public B path(String path) {
    Objects.requireNonNull(path, "path");
    return with("path " + path, call -> isOnWire(call, wire -> wire.path().equals(path)));
  }

  private static boolean isOnWire(
      RecordedCall call, Predicate<RecordedCall.WireRequest> condition) {
    RecordedCall.WireRequest wire = call.wire();
    return wire != null && condition.test(wire);
  }

  /**
   * Calls after the one with a sequence number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public B since(long sequence) {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence must be 0 or more, not " + sequence);
    }
    since = Math.max(since, sequence);
    return with("sequence after " + sequence, call -> call.sequence() > sequence);
  }

  /** Calls that meet a condition. */
  public B matching(Predicate<RecordedCall> condition) {
    return matching("the given condition", condition);
  }

  /**
   * Calls that meet a condition.
   *
   * @param description what the condition is, for messages
   */
  public B matching(String description, Predicate<RecordedCall> condition) {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(condition, "condition");
    return with(description, condition);
  }

  private B with(String label, Predicate<RecordedCall> test) {
    conditions.add(new Condition(label, test));
    return self();
  }

  /** Whether a call is one of those that are meant. */
  public final boolean includes(RecordedCall call) {
    return conditions.stream().allMatch(condition -> condition.test.test(call));
  }

  /** Whether it says which sources are meant. */
  final boolean namesSources() {
    return namesSources;
  }

  /** The latest sequence number before the calls that are meant. */
  final long since() {
    return since;
  }

  /** The conditions that a call does not meet, in words. */
  final List<String> unmet(RecordedCall call) {
    return conditions.stream()
        .filter(condition -> !condition.test.test(call))
        .map(Condition::label)
        .toList();
  }

  final int conditionCount() {
    return conditions.size();
  }

  /** All conditions, in words. */
  @Override
  public final String toString() {
    return conditions.isEmpty()
        ? "any call"
        : conditions.stream().map(Condition::label).collect(Collectors.joining(", "));
  }
}
