package io.vpcep.simulator.internal.fault;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** An armed fault and how far it has come. */
public final class ArmedCall {
  private final String id;
  private final Fault fault;
  private final Deque<Instant> passed = new ArrayDeque<>();
  private int skip;
  private int times;
  private int fired;

  ArmedCall(String id, Fault fault) {
    this.id = id;
    this.fault = fault;
    this.skip = fault.skip();
    this.times = fault.times();
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The fault as it was armed. */
  public Fault fault() {
    return fault;
  }

  /** What is left of it; none once it is spent. */
  public Fault left() {
    return isSpent() ? fault : fault.after(skip).times(times);
  }

  /** How many calls it has hit. */
  public int fired() {
    return fired;
  }

  /** Whether it has run out. */
  public boolean isSpent() {
    return times == 0;
  }

  /** Whether a call is one of those that it is about. */
  public boolean matches(Operation<?, ?> operation, String projectId, Supplier<Subjects> subjects) {
    Fault.Target target = fault.target();
    return (target.operation() == null || target.operation().equals(operation))
        && (target.projectId() == null || target.projectId().equals(projectId))
        && (!target.needsRequest() || isAbout(target, subjects.get()));
  }

  private static boolean isAbout(Fault.Target target, Subjects subjects) {
    return (target.resourceId() == null || subjects.ids().contains(target.resourceId()))
        && (target.resourceName() == null || subjects.names().contains(target.resourceName()));
  }

  /** What takes it back to how far it has come by now. */
  Runnable mark() {
    int skipThen = skip;
    int timesThen = times;
    int firedThen = fired;
    List<Instant> passedThen = List.copyOf(passed);
    return () -> {
      skip = skipThen;
      times = timesThen;
      fired = firedThen;
      passed.clear();
      passed.addAll(passedThen);
    };
  }

  /**
   * Counts a matching call; whether it hits that call.
   *
   * @param chance numbers from 0 to below 1, for a fault with a probability
   */
  public boolean hits(Instant now, DoubleSupplier chance) {
    if (skip > 0) {
      skip--;
      return false;
    }
    if (spares(chance) || (fault.effect() instanceof FaultEffect.Throttle t && lets(t, now))) {
      return false;
    }
    if (times != Fault.ALWAYS) {
      times--;
    }
    fired++;
    return true;
  }

  /** Nothing is drawn for what is certain, so that it does not shift what is not. */
  private boolean spares(DoubleSupplier chance) {
    return fault.probability() < 1 && chance.getAsDouble() >= fault.probability();
  }

  private boolean lets(FaultEffect.Throttle throttle, Instant now) {
    while (!passed.isEmpty()
        && Duration.between(passed.peek(), now).compareTo(throttle.span()) >= 0) {
      passed.remove();
    }
    if (passed.size() >= throttle.calls()) {
      return false;
    }
    passed.add(now);
    return true;
  }
}
