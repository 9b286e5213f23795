package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.ArmedTransition;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.step.PendingTransition;
import io.vpcep.simulator.step.TransitionAfterReads;
import io.vpcep.simulator.step.TransitionDelay;
import io.vpcep.simulator.step.TransitionHold;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionRule.Selection;
import io.vpcep.simulator.step.TransitionStep;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Instant;
import java.util.List;

/** Rules about asynchronous steps as the simulator's own API writes them, both ways. */
final class RuleForm {
  private static final List<String> SELECTIONS = List.of("resource_id", "resource_name", "next");
  private static final List<String> ENDS =
      List.of("immediately", "after", "between", "held", "after_reads", "error_code");

  private RuleForm() {}

  /** The rule in a body; what is impossible is a mistake. */
  static TransitionRule read(Item body) {
    body.withFieldsOnly(
        "step",
        "resource_id",
        "resource_name",
        "next",
        "immediately",
        "after",
        "between",
        "held",
        "after_reads",
        "error_code");
    TransitionStep step = body.get("step").oneOf(TransitionStep.values());
    Selection selection = body.made(RuleForm::selection);
    String end = only(body, ENDS);
    if (end.isEmpty()) {
      throw body.mistake("one of " + String.join(", ", ENDS) + " is missing");
    }
    Item value = body.get(end);
    return end.equals("error_code")
        ? new TransitionRule(step, selection, null, ControlFields.code(value))
        : new TransitionRule(step, selection, value.made(item -> timing(end, item)), null);
  }

  /** Which of several fields is there; an empty text if none is. */
  private static String only(Item body, List<String> names) {
    List<String> given = names.stream().filter(body::has).toList();
    if (given.size() > 1) {
      throw body.mistake("give only one of " + String.join(", ", given));
    }
    return given.isEmpty() ? "" : given.get(0);
  }

  private static Selection selection(Item body) {
    return switch (only(body, SELECTIONS)) {
      case "resource_id" -> new Selection(Selection.Kind.ID, body.get("resource_id").text());
      case "resource_name" -> new Selection(Selection.Kind.NAME, body.get("resource_name").text());
      case "next" -> body.get("next").flag() ? Selection.NEXT : Selection.EVERY;
      default -> Selection.EVERY;
    };
  }

  private static TransitionTiming timing(String end, Item item) {
    return switch (end) {
      case "after" -> TransitionDelay.of(ControlFields.duration(item));
      case "between" -> between(item);
      case "after_reads" -> new TransitionAfterReads(item.wholeNumber(1, Integer.MAX_VALUE));
      case "held" -> said(item, new TransitionHold());
      default -> said(item, TransitionDelay.NONE);
    };
  }

  private static TransitionTiming between(Item item) {
    item.withFieldsOnly("min", "max");
    return TransitionDelay.between(
        ControlFields.duration(item.get("min")), ControlFields.duration(item.get("max")));
  }

  private static TransitionTiming said(Item flag, TransitionTiming timing) {
    if (!flag.flag()) {
      throw flag.mistake("true, or leave it out");
    }
    return timing;
  }

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
