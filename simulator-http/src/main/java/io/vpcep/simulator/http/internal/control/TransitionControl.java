package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.ArmedTransition;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.region.StepEntry;

/** Steers asynchronous steps, and tells which are under way. */
public final class TransitionControl {

  /** Name of the part of a path that holds the id of a rule. */
  public static final String RULE_ID = "rule_id";

  private final SimulatedRegion region;
  private final SimulatedTransitions transitions;

  /** Steps of a region. */
  public TransitionControl(SimulatedRegion region) {
    this.region = region;
    this.transitions = region.transitions();
  }

  /** Tells which rules are in force. */
  public void show(Context request) {
    JsonAnswer.ok(request, rules());
  }

  /** Puts a rule in force; the header tells where to take it away. */
  public void arm(Context request) {
    ArmedTransition armed =
        transitions.arm(ControlBody.made(request, StepEntry.class, StepEntry::rule));
    request.header("Location", "transitions/" + armed.id());
    JsonAnswer.created(request, rules());
  }

  /** Takes all rules away. */
  public void clear(Context request) {
    transitions.clear();
    JsonAnswer.noContent(request);
  }

  /** Takes a rule away. */
  public void disarm(Context request) {
    String id = request.pathParam(RULE_ID);
    transitions.armed().stream()
        .filter(armed -> armed.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.because("no rule is in force with that id"))
        .disarm();
    JsonAnswer.noContent(request);
  }

  /** Ends the step of a resource now, or all steps that are held. */
  public void release(Context request) {
    String id = ControlBody.read(request, TransitionControl::released);
    if (id.isEmpty()) {
      transitions.releaseAll();
    } else {
      try {
        transitions.release(id);
      } catch (IllegalArgumentException e) {
        throw ErrorCode.RESOURCE_NOT_FOUND.because(String.valueOf(e.getMessage()));
      }
    }
    pending(request);
  }

  /** The id in a body; empty for all that is held. */
  private static String released(Item body) {
    body.withFieldsOnly("resource_id", "all");
    boolean all = Boolean.TRUE.equals(body.ifThere("all", Item::flag));
    String id = body.ifThere("resource_id", Item::text);
    if (all == (id != null)) {
      throw body.mistake("give either resource_id or all: true");
    }
    if (id != null && id.isEmpty()) {
      throw body.get("resource_id").mistake("must not be empty");
    }
    return id == null ? "" : id;
  }

  /** Tells which steps are under way, in the order in which they are due. */
  public void pending(Context request) {
    ObjectNode answer = Json.object();
    ArrayNode steps = answer.putArray("pending");
    region.pending().forEach(pending -> RuleForm.write(pending, steps.addObject()));
    JsonAnswer.ok(request, answer);
  }

  private ObjectNode rules() {
    ObjectNode answer = Json.object();
    ArrayNode rules = answer.putArray("rules");
    transitions.armed().forEach(armed -> RuleForm.write(armed, rules.addObject()));
    return answer;
  }
}
