package io.vpcep.simulator.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a failing sequence of steps short: leaves out steps, then fields of requests. */
final class Shrinker {
  private final Setting setting;
  private List<Step> steps;
  private Difference difference;

  Shrinker(Setting setting, List<Step> steps, Difference difference) {
    this.setting = setting;
    this.steps = List.copyOf(steps);
    this.difference = difference;
  }

  /** The shortest sequence that was found. */
  List<Step> steps() {
    return steps;
  }

  /** How it fails. */
  Difference difference() {
    return difference;
  }

  Shrinker shrink() {
    for (int size = steps.size() / 2; size > 0; size /= 2) {
      leaveOut(size);
    }
    simplify();
    leaveOut(1);
    return this;
  }

  /** Leaves out so many steps in a row, wherever it fails all the same. */
  private void leaveOut(int size) {
    for (int end = steps.size(); end > 0; end -= size) {
      List<Step> left = new ArrayList<>(steps);
      left.subList(Math.max(0, end - size), end).clear();
      take(left);
    }
  }

  private void simplify() {
    for (int place = 0; place < steps.size(); place++) {
      if (steps.get(place) instanceof Step.Call call) {
        int fields = Records.names(call.request()).size();
        for (int field = 0; field < fields; field++) {
          simplify(place, field);
        }
      }
    }
  }

  /** Leaves a field out, or all but one item of it. */
  private void simplify(int place, int field) {
    Step.Call call = (Step.Call) steps.get(place);
    Object value = Records.values(call.request()).get(field);
    List<@Nullable Object> simpler = new ArrayList<>();
    if (value != null && !(value instanceof Record)) {
      simpler.add(null);
    }
    if (value instanceof List<?> list && list.size() > 1) {
      list.forEach(item -> simpler.add(List.of(item)));
    }
    for (Object other : simpler) {
      Optional<Object> request = with(call.request(), field, other);
      List<Step> changed = new ArrayList<>(steps);
      request.ifPresent(
          each ->
              changed.set(
                  place, new Step.Call(call.number(), call.account(), call.operation(), each)));
      if (request.isPresent() && take(changed)) {
        return;
      }
    }
  }

  /** The same request with another field, if it can be without. */
  private static Optional<Object> with(Object request, int field, @Nullable Object value) {
    List<@Nullable Object> values = Records.values(request);
    values.set(field, value);
    try {
      return Optional.of(Records.with(request, values));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Takes a sequence in place of the former if it fails too. */
  private boolean take(List<Step> candidate) {
    Run run = new Run(setting);
    for (int i = 0; i < candidate.size(); i++) {
      try {
        run.play(candidate.get(i));
      } catch (Difference e) {
        steps = List.copyOf(candidate.subList(0, i + 1));
        difference = e;
        return true;
      }
    }
    return false;
  }
}
