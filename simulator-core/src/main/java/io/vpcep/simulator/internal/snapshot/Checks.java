package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.internal.rule.Texts;
import io.vpcep.simulator.internal.state.Directory;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What must hold of one thing in a snapshot, so that refusals say which thing they are about. */
final class Checks {
  private final RegionSnapshot.Kind kind;
  private final String id;

  private Checks(RegionSnapshot.Kind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  static Checks of(RegionSnapshot.Kind kind, String id) {
    return new Checks(kind, id);
  }

  SnapshotRefusedException refusal(String reason) {
    return new SnapshotRefusedException(kind, id, reason);
  }

  void require(boolean right, String otherwise) {
    if (!right) {
      throw refusal(otherwise);
    }
  }

  /** Rules of the API and of the set-up, whose refusals become refusals of the thing. */
  void fitting(Runnable rules) {
    try {
      rules.run();
    } catch (VpcepException e) {
      throw refusal(e.reason());
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  void requireUuid() {
    require(Texts.isUuid(id), "its id must be a UUID");
  }

  /** The account of its project, which is known. */
  String requireOwner(Directory directory, String projectId) {
    return directory
        .findOwner(projectId)
        .orElseThrow(() -> refusal("there is no project " + projectId));
  }

  /** Its life is in order, and all of it within simulated time, up to now. */
  void requireTimes(Instant createdAt, Instant updatedAt, Instant now) {
    fitting(() -> SimulatorClock.Range.require(createdAt));
    require(
        !updatedAt.isBefore(createdAt),
        "it was updated at " + updatedAt + ", before it was created at " + createdAt);
    require(
        !updatedAt.isAfter(now),
        "it was created or updated at " + updatedAt + ", after the time of the state, " + now);
  }

  /** Ids of which each may be there once. */
  static final class Unique {
    private final Set<String> known = new HashSet<>();

    void add(Checks item, String id, String what) {
      item.require(known.add(id), "there is another " + what + " " + id);
    }
  }
}
