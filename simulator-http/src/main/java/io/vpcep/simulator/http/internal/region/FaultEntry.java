package io.vpcep.simulator.http.internal.region;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.http.internal.document.Form;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fault as a document or a body has it. */
public record FaultEntry(
    @Nullable Operation<?, ?> operation,
    @Nullable String projectId,
    @Nullable String resourceId,
    @Nullable String resourceName,
    @Nullable ErrorCode errorCode,
    @Nullable @Range(min = 100, max = 599) Integer status,
    @Nullable Answer answer,
    @Nullable Duration delay,
    @Nullable
        @Form(
            pattern = "before_effect|after_effect",
            description = "one of after_effect, before_effect")
        String drop,
    @Nullable Throttle throttle,
    @Nullable @Range(min = 0) Integer skip,
    @Nullable @Range(min = 1, max = Fault.ALWAYS - 1) Integer times,
    @Nullable Boolean always,
    @Nullable Double probability) {

  private static final String BEFORE = "before_effect";
  private static final String AFTER = "after_effect";

  /** An answer that is not the API's. */
  record Answer(
      @Required @Range(min = 200, max = 599) Integer status,
      @Nullable Map<String, String> headers,
      @Nullable String contentType,
      @Nullable String body,
      @Nullable Boolean afterEffect) {

    private static Answer of(FaultEffect.RawAnswer raw) {
      return new Answer(
          raw.status(), raw.headers(), raw.contentType(), raw.body(), raw.afterEffect());
    }
  }

  /** How many calls are let through in a span. */
  record Throttle(@Required @Range(min = 1) Integer calls, @Required Duration span) {}

  /** Of a fault. */
  public static FaultEntry of(Fault fault) {
    Fault.Target target = fault.target();
    FaultEffect effect = fault.effect();
    boolean ever = fault.times() == Fault.ALWAYS;
    return new FaultEntry(
        target.operation(),
        target.projectId(),
        target.resourceId(),
        target.resourceName(),
        effect instanceof FaultEffect.Refusal refusal ? refusal.code() : null,
        null,
        effect instanceof FaultEffect.RawAnswer raw ? Answer.of(raw) : null,
        effect instanceof FaultEffect.Delay pause ? pause.span() : null,
        effect instanceof FaultEffect.DroppedConnection dropped
            ? dropped.afterEffect() ? AFTER : BEFORE
            : null,
        effect instanceof FaultEffect.Throttle limit
            ? new Throttle(limit.calls(), limit.span())
            : null,
        fault.skip(),
        ever ? null : fault.times(),
        ever ? true : null,
        fault.probability() < 1 ? fault.probability() : null);
  }

  /**
   * The fault.
   *
   * @throws IllegalArgumentException if it is impossible
   */
  public Fault fault() {
    FaultEffect effect = effect();
    return new Fault(
        new Fault.Target(operation, projectId, resourceId, resourceName),
        effect,
        requireNonNullElse(skip, 0),
        times(effect),
        requireNonNullElse(probability, 1.0));
  }

  private int times(FaultEffect effect) {
    boolean ever = Boolean.TRUE.equals(always);
    if (times == null) {
      return ever ? Fault.ALWAYS : Fault.next(effect).times();
    }
    if (ever) {
      throw new IllegalArgumentException("give either times or always");
    }
    return times;
  }

  private FaultEffect effect() {
    String name =
        ExclusiveFields.of("error_code", errorCode)
            .or("answer", answer)
            .or("delay", delay)
            .or("drop", drop)
            .or("throttle", throttle)
            .only("error_code is missing, or one of answer, delay, drop, throttle");
    if (status != null && !name.equals("error_code")) {
      throw new MistakenFieldException("status", "goes with error_code only");
    }
    try {
      return effectOf();
    } catch (IllegalArgumentException e) {
      throw new MistakenFieldException(name, String.valueOf(e.getMessage()));
    }
  }

  private FaultEffect effectOf() {
    if (errorCode != null) {
      return status == null ? FaultEffect.refuse(errorCode) : FaultEffect.refuse(errorCode, status);
    }
    if (answer != null) {
      return new FaultEffect.RawAnswer(
          answer.status(),
          requireNonNullElse(answer.headers(), Map.of()),
          answer.contentType(),
          requireNonNullElse(answer.body(), ""),
          Boolean.TRUE.equals(answer.afterEffect()));
    }
    if (delay != null) {
      return FaultEffect.delay(delay);
    }
    return throttle == null
        ? new FaultEffect.DroppedConnection(AFTER.equals(drop))
        : FaultEffect.throttle(throttle.calls(), throttle.span());
  }
}
