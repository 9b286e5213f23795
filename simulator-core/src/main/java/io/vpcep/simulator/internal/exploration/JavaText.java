package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/** Writes values as the Java expressions that make them. */
public final class JavaText {
  private JavaText() {}

  /** A text, quoted. */
  public static String of(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return '"' + escaped + '"';
  }

  /** A span of time. */
  public static String of(Duration span) {
    return "Duration.parse(\"" + span + "\")";
  }

  /** An operation, by the name of its constant. */
  public static String of(Operation<?, ?> operation) {
    return "Operation."
        + operation.name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** What a fault does. */
  public static String of(FaultEffect effect) {
    if (effect instanceof FaultEffect.Refusal refusal) {
      return "FaultEffect.refuse(ErrorCode." + refusal.code().name() + ")";
    }
    if (effect instanceof FaultEffect.Delay delay) {
      return "FaultEffect.delay(" + of(delay.span()) + ")";
    }
    if (effect instanceof FaultEffect.Throttle throttle) {
      return "FaultEffect.throttle(" + throttle.calls() + ", " + of(throttle.span()) + ")";
    }
    if (effect instanceof FaultEffect.RawAnswer answer) {
      return answer(answer);
    }
    FaultEffect.DroppedConnection dropped = (FaultEffect.DroppedConnection) effect;
    return dropped.afterEffect() ? "FaultEffect.dropAfter()" : "FaultEffect.dropBefore()";
  }

  private static String answer(FaultEffect.RawAnswer answer) {
    StringBuilder text = new StringBuilder("FaultEffect.answer(").append(answer.status());
    text.append(", ").append(answer.contentType() == null ? "null" : of(answer.contentType()));
    text.append(", ").append(of(answer.body())).append(')');
    new TreeMap<>(answer.headers())
        .forEach((name, value) -> text.append(".withHeader(" + of(name) + ", " + of(value) + ")"));
    return text.append(answer.afterEffect() ? ".afterTheEffect()" : "").toString();
  }

  /** How a rule ends a step: the call that says so, once the step is named. */
  public static String ending(TransitionRule rule) {
    TransitionTiming timing = rule.timing();
    if (timing == null) {
      return "failing(ErrorCode." + Objects.requireNonNull(rule.failure()).name() + ")";
    }
    if (timing instanceof TransitionTiming.AfterReads reads) {
      return "afterReads(" + reads.reads() + ")";
    }
    return timing instanceof TransitionTiming.Delay delay
        ? "between(" + of(delay.min()) + ", " + of(delay.max()) + ")"
        : "held()";
  }
}
