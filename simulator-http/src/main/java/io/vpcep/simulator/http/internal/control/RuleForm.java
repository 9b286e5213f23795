package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.ArmedTransition;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.PendingTransition;
import io.vpcep.simulator.step.TransitionAfterReads;
import io.vpcep.simulator.step.TransitionDelay;
import io.vpcep.simulator.step.TransitionRule;
import java.time.Instant;

/** Rules about asynchronous steps as the simulator's own API shows them. */
final class RuleForm {
  private RuleForm() {}

  /** Writes a rule, in the form in which it is armed. */
  static void write(ArmedTransition armed, ObjectNode answer) {
    TransitionRule rule = armed.rule();
    answer.put("id", armed.id()).put("step", rule.step().value());
    switch (rule.selection().kind()) {
      case ID -> answer.put("resource_id", rule.selection().text());
      case NAME -> answer.put("resource_name", rule.selection().text());
      case NEXT -> answer.put("next", true);
      case EVERY -> {}
    }
    ErrorCode failure = rule.failure();
    if (failure != null) {
      answer.put("error_code", failure.code());
    } else if (rule.timing() instanceof TransitionAfterReads reads) {
      answer.put("after_reads", reads.reads());
    } else if (rule.timing() instanceof TransitionDelay delay) {
      write(delay, answer);
    } else {
      answer.put("held", true);
    }
    answer.put("used", armed.used());
  }

  private static void write(TransitionDelay delay, ObjectNode answer) {
    if (delay.min().equals(delay.max())) {
      answer.put("after", delay.min().toString());
    } else {
      answer
          .putObject("between")
          .put("min", delay.min().toString())
          .put("max", delay.max().toString());
    }
  }

  /** Writes a step that is under way. */
  static void write(PendingTransition pending, ObjectNode answer) {
    answer
        .put("step", pending.step().value())
        .put("resource_type", pending.resourceType().value())
        .put("resource_id", pending.resourceId())
        .put("project_id", pending.projectId())
        .put("resource_name", pending.name())
        .put("from", pending.from())
        .put("to", pending.to());
    String failure = pending.failure();
    if (failure != null) {
      answer.put("error_code", failure);
    }
    Instant due = pending.due();
    if (due != null) {
      answer.put("due", due.toString());
    } else if (pending.isHeld()) {
      answer.put("held", true);
    } else {
      answer.put("reads_left", pending.readsLeft());
    }
  }
}
