package io.vpcep.simulator.config;

/**
 * How much of a quota is to be left, see {@code SimulatedRegion.fillQuota}.
 *
 * @param left how many more resources fit, 0 or more
 */
public record QuotaRoom(int left) {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public QuotaRoom {
    if (left < 0) {
      throw new IllegalArgumentException("room in a quota must be 0 or more, not " + left);
    }
  }

  /**
   * Room for so many more resources.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public static QuotaRoom leaving(int left) {
    return new QuotaRoom(left);
  }
}
