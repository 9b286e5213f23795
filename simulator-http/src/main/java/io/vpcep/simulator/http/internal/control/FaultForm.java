package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.ArmedFault;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.FaultTarget;
import io.vpcep.simulator.fault.RawAnswer;
import io.vpcep.simulator.http.internal.document.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault as the simulator's own API writes it, both ways. */
final class FaultForm {
  private static final String BEFORE = "before_effect";
  private static final String AFTER = "after_effect";
  private static final Map<String, Boolean> DROPS =
      new TreeMap<>(Map.of(BEFORE, false, AFTER, true));
  private static final List<String> EFFECTS =
      List.of("error_code", "answer", "delay", "drop", "throttle");
  private static final Map<String, Operation<?, ?>> OPERATIONS =
      Operation.all().stream()
          .collect(
              Collectors.toMap(
                  Operation::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private FaultForm() {}

  /** The fault in a body; what is impossible is a mistake. */
  static Fault read(Item body) {
    body.withFieldsOnly(
        "operation",
        "project_id",
        "resource_id",
        "resource_name",
        "error_code",
        "status",
        "answer",
        "delay",
        "drop",
        "throttle",
        "skip",
        "times",
        "always",
        "probability");
    Integer skip = body.ifThere("skip", item -> item.wholeNumber(0, Integer.MAX_VALUE));
    Double probability = body.ifThere("probability", Item::number);
    FaultEffect effect = effect(body);
    try {
      return new Fault(
          target(body),
          effect,
          skip == null ? 0 : skip,
          times(body, effect),
          probability == null ? 1 : probability);
    } catch (IllegalArgumentException e) {
      throw body.mistake(String.valueOf(e.getMessage()));
    }
  }

  private static int times(Item body, FaultEffect effect) {
    Integer times = body.ifThere("times", item -> item.wholeNumber(1, Fault.ALWAYS - 1));
    boolean always = Boolean.TRUE.equals(body.ifThere("always", Item::flag));
    if (always && times != null) {
      throw body.mistake("give either times or always");
    }
    if (times != null) {
      return times;
    }
    return always ? Fault.ALWAYS : Fault.next(effect).times();
  }

  private static FaultTarget target(Item body) {
    return new FaultTarget(
        body.ifThere("operation", item -> item.oneOf(OPERATIONS)),
        body.ifThere("project_id", Item::text),
        body.ifThere("resource_id", Item::text),
        body.ifThere("resource_name", Item::text));
  }

  private static FaultEffect effect(Item body) {
    List<String> given = EFFECTS.stream().filter(body::has).toList();
    if (given.isEmpty()) {
      throw body.mistake("error_code is missing, or one of answer, delay, drop, throttle");
    }
    if (given.size() > 1) {
      throw body.mistake("give only one of " + String.join(", ", given));
    }
    String name = given.get(0);
    if (body.has("status") && !name.equals("error_code")) {
      throw body.get("status").mistake("goes with error_code only");
    }
    return body.get(name).made(item -> effect(name, item, body));
  }

  private static FaultEffect effect(String name, Item item, Item body) {
    return switch (name) {
      case "error_code" -> refusal(item, body);
      case "answer" -> answer(item);
      case "delay" -> FaultEffect.delay(ControlFields.duration(item));
      case "drop" -> new FaultEffect.DroppedConnection(item.oneOf(DROPS));
      default -> throttle(item);
    };
  }

  private static FaultEffect refusal(Item code, Item body) {
    Integer status = body.ifThere("status", item -> item.wholeNumber(100, 599));
    return status == null
        ? FaultEffect.refuse(ControlFields.code(code))
        : FaultEffect.refuse(ControlFields.code(code), status);
  }

  private static FaultEffect answer(Item item) {
    item.withFieldsOnly("status", "headers", "content_type", "body", AFTER);
    Map<String, String> headers = item.ifThere("headers", Item::texts);
    String body = item.ifThere("body", Item::text);
    return new RawAnswer(
        item.get("status").wholeNumber(200, 599),
        headers == null ? Map.of() : headers,
        item.ifThere("content_type", Item::text),
        body == null ? "" : body,
        Boolean.TRUE.equals(item.ifThere(AFTER, Item::flag)));
  }

  private static FaultEffect throttle(Item item) {
    item.withFieldsOnly("calls", "span");
    return FaultEffect.throttle(
        item.get("calls").wholeNumber(1, Integer.MAX_VALUE),
        ControlFields.duration(item.get("span")));
  }

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
