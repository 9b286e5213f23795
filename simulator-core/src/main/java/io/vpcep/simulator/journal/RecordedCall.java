package io.vpcep.simulator.journal;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that a region was asked to carry out. Keeps what came in and what became of it; texts are
 * made when they are asked for.
 *
 * @param sequence number in the order in which calls took effect, from 1
 * @param time simulated instant of the call
 * @param caller who called; null if that was not found out
 * @param userId id of the user who called; null if only the account is known
 * @param operation what was called; null if the request was none of the API's operations
 * @param request what was asked for; null if that could not be read, or nobody came to read it
 * @param result what became of it
 * @param wire the request as it came over HTTP; null for a call in this process
 */
public record RecordedCall(
    long sequence,
    Instant time,
    @Nullable Caller caller,
    @Nullable String userId,
    @Nullable Operation<?, ?> operation,
    @Nullable Object request,
    CallResult result,
    @Nullable WireRequest wire) {

  /** Refuses null. */
  public RecordedCall {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(result, "result");
  }

  /** How it ended. */
  public Outcome outcome() {
    return result.outcome();
  }

  /** Error code of the answer; null if there is none. */
  public @Nullable ErrorCode code() {
    return result.code();
  }

  /** HTTP status of the answer; 0 if there was none. */
  public int status() {
    return result.status();
  }

  /** Simulated time between its beginning and its end. */
  public Duration duration() {
    return result.duration();
  }

  /** The project that it was about; null if it names none. */
  public @Nullable String projectId() {
    if (caller != null) {
      return caller.projectId();
    }
    return wire == null ? null : wire.projectId();
  }

  /** Ids of the services and endpoints that it named or created, each once. */
  public List<String> resourceIds() {
    Set<String> ids = new LinkedHashSet<>();
    if (operation != null && request != null) {
      ids.addAll(operation.subjectsOf(request).ids());
    }
    if (result.createdId() != null) {
      ids.add(result.createdId());
    }
    return List.copyOf(ids);
  }

  /** The same with another HTTP status. */
  public RecordedCall withStatus(int status) {
    return new RecordedCall(
        sequence, time, caller, userId, operation, request, result.withStatus(status), wire);
  }

  /** What was called: the operation if it was one, and method and path if it came over HTTP. */
  public String title() {
    String name = operation == null ? "" : operation.name();
    if (wire == null) {
      return name;
    }
    String target = wire.method() + " " + wire.target();
    return name.isEmpty() ? target : name + " " + target;
  }

  /** One line for people. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("#").append(sequence).append(' ').append(time);
    line.append(' ').append(title());
    if (projectId() != null && wire == null) {
      line.append(" in project ").append(projectId());
    }
    if (!resourceIds().isEmpty() && wire == null) {
      line.append(" of ").append(String.join(", ", resourceIds()));
    }
    line.append(" -> ").append(outcome().value());
    if (status() != 0) {
      line.append(' ').append(status());
    }
    ErrorCode code = code();
    if (code != null) {
      line.append(' ').append(code.code());
    }
    if (result.reason() != null) {
      line.append(" (").append(result.reason()).append(')');
    }
    return line.toString();
  }
}
