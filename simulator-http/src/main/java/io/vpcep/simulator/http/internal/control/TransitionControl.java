package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.overview.PendingRow;
import io.vpcep.simulator.http.internal.region.StepEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    SimulatedTransitions.Armed armed =
        transitions.arm(ControlRequest.body(request, StepEntry.class, StepEntry::rule));
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

  /**
   * What is released: the step of a resource, or all steps that are held.
   *
   * @param errorCode with which code the step of the resource fails; null if it does not
   */
  private record Release(
      @Nullable String resourceId, @Nullable Boolean all, @Nullable ErrorCode errorCode) {
    Release checked() {
      if (Boolean.TRUE.equals(all) == (resourceId != null)) {
        throw new IllegalArgumentException("give either resource_id or all: true");
      }
      MistakenFieldException.refuseEmpty("resource_id", resourceId);
      if (resourceId == null && errorCode != null) {
        throw new MistakenFieldException("error_code", "goes with resource_id only");
      }
      return this;
    }

    void of(SimulatedTransitions transitions) {
      if (resourceId == null) {
        transitions.releaseAll();
      } else if (errorCode == null) {
        transitions.release(resourceId);
      } else {
        transitions.fail(resourceId, errorCode);
      }
    }
  }

  /** Ends the step of a resource now, perhaps failed, or all steps that are held. */
  public void release(Context request) {
    Release release = ControlRequest.body(request, Release.class, Release::checked);
    try {
      release.of(transitions);
    } catch (IllegalArgumentException e) {
      throw ErrorCode.RESOURCE_NOT_FOUND.because(String.valueOf(e.getMessage()));
    }
    pending(request);
  }

  /** Tells which steps are under way, in the order in which they are due. */
  public void pending(Context request) {
    JsonAnswer.ok(
        request, Map.of("pending", region.pending().stream().map(PendingRow::of).toList()));
  }

  private record Rule(String id, @JsonUnwrapped StepEntry rule, int used) {
    static Rule of(SimulatedTransitions.Armed armed) {
      return new Rule(armed.id(), StepEntry.of(armed.rule()), armed.used());
    }
  }

  private Map<String, List<Rule>> rules() {
    return Map.of("rules", transitions.armed().stream().map(Rule::of).toList());
  }
}
