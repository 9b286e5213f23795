package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.error.ErrorCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The transitions to come: at most one for each resource. */
public final class Schedule {
  private final TreeSet<Scheduled> byDue =
      new TreeSet<>(Comparator.comparing(Scheduled::due).thenComparing(Scheduled::sequence));
  private final Map<String, Scheduled> byResource = new HashMap<>();
  private long sequence;

  Schedule() {}

  /** Adds a transition. */
  public void add(
      Instant due, Scheduled.Move move, String resourceId, @Nullable ErrorCode failure) {
    Scheduled scheduled = new Scheduled(due, sequence++, move, resourceId, failure);
    if (byResource.putIfAbsent(resourceId, scheduled) != null) {
      throw new IllegalStateException(resourceId + " has a transition to come already");
    }
    byDue.add(scheduled);
  }

  /** Drops the transition of a resource, if there is one. */
  public void cancel(String resourceId) {
    Scheduled scheduled = byResource.remove(resourceId);
    if (scheduled != null) {
      byDue.remove(scheduled);
    }
  }

  /** Takes the first transition that is due at an instant. */
  public Optional<Scheduled> takeDue(Instant now) {
    if (byDue.isEmpty() || byDue.first().due().isAfter(now)) {
      return Optional.empty();
    }
    Scheduled first = byDue.first();
    cancel(first.resourceId());
    return Optional.of(first);
  }
}
