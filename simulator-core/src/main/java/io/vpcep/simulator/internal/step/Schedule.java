package io.vpcep.simulator.internal.step;

import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The transitions to come: at most one for each resource. */
public final class Schedule {
  private static final Scheduled FIRST_OF_NEVER =
      new Scheduled(Instant.MIN, Scheduled.NEVER, -1, TransitionStep.SERVICE_CREATION, "", null, 0);

  private final TreeSet<Scheduled> byDue =
      new TreeSet<>(Comparator.comparing(Scheduled::due).thenComparingLong(Scheduled::sequence));
  private final Map<String, Scheduled> byResource = new HashMap<>();
  private long sequence;

  public Schedule() {}

  /** Adds a transition. */
  public void add(
      Instant begun,
      Instant due,
      TransitionStep step,
      String resourceId,
      @Nullable ErrorCode failure,
      int readsLeft) {
    Scheduled scheduled =
        new Scheduled(begun, due, sequence++, step, resourceId, failure, readsLeft);
    if (byResource.putIfAbsent(resourceId, scheduled) != null) {
      throw new IllegalStateException(resourceId + " has a transition to come already");
    }
    byDue.add(scheduled);
  }

  /** Puts a changed transition in place of that of the same resource. */
  public void replace(Scheduled changed) {
    cancel(changed.resourceId());
    byResource.put(changed.resourceId(), changed);
    byDue.add(changed);
  }

  /** Drops the transition of a resource, if there is one. */
  public void cancel(String resourceId) {
    Scheduled scheduled = byResource.remove(resourceId);
    if (scheduled != null) {
      byDue.remove(scheduled);
    }
  }

  /** The transition of a resource, if there is one. */
  public Optional<Scheduled> find(String resourceId) {
    return Optional.ofNullable(byResource.get(resourceId));
  }

  /** All transitions in the order in which they are due; those without an instant come last. */
  public List<Scheduled> all() {
    return List.copyOf(byDue);
  }

  /** Lets all of them happen later by a duration. */
  public void shift(Duration by) {
    List<Scheduled> all = all();
    for (Scheduled each : all) {
      Scheduled shifted =
          each.hasDue()
              ? each.endingAt(
                  SimulatorClock.Range.later(each.due(), by).orElse(Scheduled.NEVER),
                  each.readsLeft())
              : each;
      replace(shifted.begunAt(each.begun().plus(by)));
    }
  }

  /** The last instant at which one is due; empty if time brings none. */
  public Optional<Instant> lastDue() {
    return Optional.ofNullable(byDue.lower(FIRST_OF_NEVER)).map(Scheduled::due);
  }

  /** Takes the first transition that is due at an instant. */
  public Optional<Scheduled> takeDue(Instant now) {
    if (byDue.isEmpty()) {
      return Optional.empty();
    }
    Scheduled first = byDue.first();
    if (first.due().isAfter(now) || !first.hasDue()) {
      return Optional.empty();
    }
    cancel(first.resourceId());
    return Optional.of(first);
  }
}
