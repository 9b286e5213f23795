package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.stability.Stable;

/**
 * A snapshot that a region cannot take, and of which it has taken nothing: it contradicts itself,
 * breaks a rule of the API, or belongs to another region.
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
   * @param kind kind of the thing that cannot be
   * @param id its id
   * @param reason why it cannot, with the value
   */
  public SnapshotRefusedException(RegionSnapshot.Kind kind, String id, String reason) {
    super(kind.value() + " " + id + ": " + reason);
    this.kind = kind;
    this.id = id;
    this.reason = reason;
  }

  /** Kind of the thing that cannot be. */
  public RegionSnapshot.Kind kind() {
    return kind;
  }

  /** Its id, as {@link RegionSnapshot.Kind} says. */
  public String id() {
    return id;
  }

  /** Why it cannot be. */
  public String reason() {
    return reason;
  }
}
