package io.vpcep.simulator.step;

/**
 * An asynchronous step that ends when the resource has been read so often, however little time has
 * passed: what clients meet that poll. The reads that are counted still tell the former state.
 *
 * @param reads how many shows of the resource, or lists that contain it, 1 or more
 */
public record TransitionAfterReads(int reads) implements TransitionTiming {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public TransitionAfterReads {
    if (reads < 1) {
      throw new IllegalArgumentException(
          "a transition can wait for 1 read or more, not "
              + reads
              + "; for none, let it be done at"
              + " once");
    }
  }
}
