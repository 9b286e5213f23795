package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.ArmedFault;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.FaultTarget;
import io.vpcep.simulator.fault.RawAnswer;
import org.jspecify.annotations.Nullable;

/** A fault as the simulator's own API shows it. */
final class FaultForm {
  private static final String BEFORE = "before_effect";
  private static final String AFTER = "after_effect";

  private FaultForm() {}

  /** Writes what is left of a fault, in the form in which it is armed. */
  static void write(ArmedFault armed, ObjectNode answer) {
    Fault fault = armed.left();
    answer.put("id", armed.id());
    FaultTarget target = fault.target();
    Operation<?, ?> operation = target.operation();
    putGiven(answer, "operation", operation == null ? null : operation.name());
    putGiven(answer, "project_id", target.projectId());
    putGiven(answer, "resource_id", target.resourceId());
    putGiven(answer, "resource_name", target.resourceName());
    write(fault.effect(), answer);
    answer.put("skip", fault.skip());
    if (fault.times() == Fault.ALWAYS) {
      answer.put("always", true);
    } else {
      answer.put("times", fault.times());
    }
    if (fault.probability() < 1) {
      answer.put("probability", fault.probability());
    }
    answer.put("fired", armed.fired());
  }

  private static void write(FaultEffect effect, ObjectNode answer) {
    if (effect instanceof FaultEffect.Refusal refusal) {
      answer.put("error_code", refusal.code().code());
    } else if (effect instanceof FaultEffect.Delay delay) {
      answer.put("delay", delay.span().toString());
    } else if (effect instanceof FaultEffect.DroppedConnection drop) {
      answer.put("drop", drop.afterEffect() ? AFTER : BEFORE);
    } else if (effect instanceof FaultEffect.Throttle throttle) {
      answer
          .putObject("throttle")
          .put("calls", throttle.calls())
          .put("span", throttle.span().toString());
    } else if (effect instanceof RawAnswer raw) {
      ObjectNode node = answer.putObject("answer").put("status", raw.status());
      ObjectNode headers = node.putObject("headers");
      raw.headers().forEach(headers::put);
      putGiven(node, "content_type", raw.contentType());
      node.put("body", raw.body()).put(AFTER, raw.afterEffect());
    }
  }

  private static void putGiven(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }
}
