package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.stability.Stable;

/**
 * A region has refused a snapshot, and is unchanged: the snapshot contradicts itself, breaks a rule
 * of the API, or is of a region with another name or seed.
 */
@Stable
public final class SnapshotRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final RegionSnapshot.Kind kind;
  private final String id;
  private final String reason;

  /**
   * Creates the refusal.
   *
   * @param kind kind of the item that is wrong
   * @param id its id
   * @param reason what is wrong with it, with the value
   */
  public SnapshotRefusedException(RegionSnapshot.Kind kind, String id, String reason) {
    super(kind.value() + " " + id + ": " + reason);
    this.kind = kind;
    this.id = id;
    this.reason = reason;
  }

  /** Kind of the item that is wrong. */
  public RegionSnapshot.Kind kind() {
    return kind;
  }

  /** Its id, as {@link RegionSnapshot.Kind} says. */
  public String id() {
    return id;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }
}
