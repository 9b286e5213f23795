package io.vpcep.simulator.internal.index;

/**
 * How a list is sorted.
 *
 * @param byChange by the last change instead of by creation
 * @param descending newest first
 */
public record SortOrder(boolean byChange, boolean descending) {
  /** Oldest first. */
  public static final SortOrder BY_CREATION = new SortOrder(false, false);
}
