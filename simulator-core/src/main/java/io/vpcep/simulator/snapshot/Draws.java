package io.vpcep.simulator.snapshot;

/**
 * How much has been drawn from each stream of the seed.
 *
 * @param ids steps of the stream of ids, 0 to {@value #MOST}
 * @param markers steps of the stream of marker ids, 0 to {@value #MOST}
 * @param addresses steps of the stream of addresses, 0 to {@value #MOST}
 * @param jitter steps of the stream of delays, 0 to {@value #MOST}
 * @param lastMarkerId the marker id that was given last, 0 or more; further ones are larger
 * @param networkIds ids that the modelled network has given, 0 or more
 */
public record Draws(
    long ids, long markers, long addresses, long jitter, int lastMarkerId, long networkIds) {

  /** Most steps of a stream: it has to be walked again from its start. */
  public static final long MOST = 1_000_000_000;

  /** Nothing drawn yet. */
  public static final Draws NONE = new Draws(0, 0, 0, 0, 0, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Draws {
    requireSteps("ids", ids);
    requireSteps("markers", markers);
    requireSteps("addresses", addresses);
    requireSteps("jitter", jitter);
    requireSteps("networkIds", networkIds);
    if (lastMarkerId < 0) {
      throw new IllegalArgumentException("lastMarkerId must not be negative: " + lastMarkerId);
    }
  }

  private static void requireSteps(String stream, long steps) {
    if (steps < 0 || steps > MOST) {
      throw new IllegalArgumentException(
          "draws of " + stream + " must be 0 to " + MOST + ", not " + steps);
    }
  }
}
