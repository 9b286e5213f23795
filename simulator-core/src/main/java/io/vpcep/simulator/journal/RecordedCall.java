package io.vpcep.simulator.journal;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call of the API: what was asked for, and how it ended. Texts are made only when they are asked
 * for.
 *
 * @param sequence number in the order in which calls took effect, from 1
 * @param time simulated instant of the call
 * @param caller who called; null if that is not known
 * @param userId id of the user who called; null if only the account is known
 * @param operation what was called; null if the request is not for an operation of the API
 * @param request what was asked for; null if it could not be read, or was refused before
 * @param result how it ended
 * @param wire the request as it came over HTTP, or as the console would have sent it; null for a
 *     call in this process
 * @param source where it came from
 */
@Stable
public record RecordedCall(
    long sequence,
    Instant time,
    @Nullable Caller caller,
    @Nullable String userId,
    @Nullable Operation<?, ?> operation,
    @Nullable Object request,
    Result result,
    @Nullable WireRequest wire,
    Source source) {

  /** Refuses null. */
  public RecordedCall {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(source, "source");
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

  /**
   * Whether it failed in a way that may be over soon, so that the same call may succeed later: with
   * status 429 or 5xx, for too many requests, or without an answer.
   */
  public boolean failedForTheMoment() {
    return status() >= 500
        || status() == 429
        || code() == ErrorCode.TOO_MANY_REQUESTS
        || outcome() == Outcome.DROPPED;
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
        sequence,
        time,
        caller,
        userId,
        operation,
        request,
        result.withStatus(status),
        wire,
        source);
  }

  /**
   * What was called: the name of the operation, if there is one, and method and path, if it came
   * over HTTP.
   */
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
    if (source == Source.CONSOLE) {
      line.append(" by the console");
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

  /**
   * How a call ended, in detail.
   *
   * @param outcome how it ended
   * @param status HTTP status of the answer; of a call in this process, the one it would have had;
   *     0 if there was no answer
   * @param code error code of the answer; null if it was carried out, or the answer has none
   * @param reason which value broke which rule, or what a fault did; null if it was answered
   * @param duration simulated time between its beginning and its end, 0 or more; 0 unless the clock
   *     moved meanwhile
   * @param createdId id of the service or endpoint that it created; null if it created none
   * @param pending whether the resource that it showed was on its way to another state
   * @param answer what was answered, of the type of the operation's answers, or, of a call that was
   *     read from evidence, as it was written there; null if it was not carried out, the answer is
   *     not the API's, or a list of more than {@value #MOST_KEPT} items
   */
  public record Result(
      Outcome outcome,
      int status,
      @Nullable ErrorCode code,
      @Nullable String reason,
      Duration duration,
      @Nullable String createdId,
      boolean pending,
      @Nullable Object answer) {

    /** Longest list in an answer that is kept: as long as a page is unless it is asked for. */
    public static final int MOST_KEPT = 10;

    /** Refuses null. */
    public Result {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(duration, "duration");
    }

    /** Of a call that was refused. */
    public static Result refused(VpcepException refusal, Outcome outcome, Duration duration) {
      Objects.requireNonNull(refusal, "refusal");
      ErrorCode code = refusal.code();
      return new Result(
          outcome, code.httpStatus(), code, refusal.reason(), duration, null, false, null);
    }

    /** The same with another HTTP status. */
    public Result withStatus(int newStatus) {
      return new Result(outcome, newStatus, code, reason, duration, createdId, pending, answer);
    }
  }

  /** Where a call came from. */
  public enum Source implements ApiValue {
    /** This process: a test, or a program that runs in it. */
    PROCESS("process"),

    /** A client, over HTTP. */
    HTTP("http"),

    /**
     * Somebody who looks at the region in the simulator's console, and acts there. Verifications
     * and findings leave these calls out unless they are asked for them.
     */
    CONSOLE("console");

    /** Those of the programs under test, and of their tests. */
    public static final Set<Source> CLIENTS = Set.of(PROCESS, HTTP);

    private final String value;

    Source(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /** How a call ended. */
  public enum Outcome implements ApiValue {
    /** It was carried out. */
    ANSWERED("answered"),

    /** A rule of the service, of authentication or of HTTP refused it. */
    REFUSED("refused"),

    /** A fault that a test armed took the place of the answer. */
    FAULT("fault"),

    /** The connection was cut without an answer. */
    DROPPED("dropped");

    private final String value;

    Outcome(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * A request as it came over HTTP, without its secrets.
   *
   * @param method HTTP method
   * @param path path as it was written, without the query
   * @param query query as it was written, without the question mark; null if there was none
   * @param projectId project that the path names; null if it names none
   * @param headers headers that matter to the API, by name; secrets have the value {@value #MASKED}
   * @param body text of the body, or its beginning; null if there was none, or it was not kept
   * @param bodyLength length of the whole body in bytes, 0 or more
   * @param unknownFields finds the fields of the body that the operation does not have; called only
   *     when they are asked for
   */
  public record WireRequest(
      String method,
      String path,
      @Nullable String query,
      @Nullable String projectId,
      Map<String, String> headers,
      @Nullable String body,
      int bodyLength,
      Supplier<List<String>> unknownFields) {

    /** What stands in place of a secret. */
    public static final String MASKED = "***";

    /** Copies the headers. */
    public WireRequest {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(unknownFields, "unknownFields");
      headers = Map.copyOf(headers);
    }

    /** Path and query. */
    public String target() {
      return query == null ? path : path + "?" + query;
    }

    /**
     * A header; upper and lower case of the name do not matter. Null if it was not there, or is not
     * kept.
     */
    public @Nullable String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }
  }
}
