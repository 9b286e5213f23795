package io.vpcep.simulator.internal.fault;

import io.vpcep.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The faults that a test has armed and that have not run out. */
public final class ArmedFaults {
  private final List<ArmedCall> calls = new ArrayList<>();
  private int count;

  public ArmedFaults() {}

  /** What takes all of this back to how it is now. */
  public Runnable mark() {
    List<ArmedCall> callsThen = List.copyOf(calls);
    List<Runnable> marks = callsThen.stream().map(ArmedCall::mark).toList();
    int countThen = count;
    return () -> {
      marks.forEach(Runnable::run);
      calls.clear();
      calls.addAll(callsThen);
      count = countThen;
    };
  }

  /** Arms a fault of calls. */
  public ArmedCall add(Fault fault) {
    count++;
    ArmedCall armed = new ArmedCall("fault-" + count, fault);
    calls.add(armed);
    return armed;
  }

  /** Shows a call to the faults in the order of arming, until one says that it has ended it. */
  public void meet(Predicate<ArmedCall> ends) {
    for (ArmedCall armed : calls) {
      if (ends.test(armed)) {
        break;
      }
    }
    calls.removeIf(ArmedCall::isSpent);
  }

  /** The faults that are left, in the order of arming. */
  public List<ArmedCall> left() {
    return List.copyOf(calls);
  }

  /** Disarms one, unless it is gone already. */
  public void remove(ArmedCall armed) {
    calls.remove(armed);
  }

  /** Disarms everything. */
  public void clear() {
    calls.clear();
  }
}
