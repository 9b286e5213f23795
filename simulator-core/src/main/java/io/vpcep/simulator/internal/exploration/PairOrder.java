package io.vpcep.simulator.internal.exploration;

import java.util.SplittableRandom;

/**
 * The pairs of things in a list that became possible when the list grew, each once, in an order
 * that follows from a seed.
 */
public final class PairOrder {
  private final long former;
  private final long total;
  private final long start;
  private final long stride;

  /**
   * For a list.
   *
   * @param formerSize how many things at its beginning were paired with each other before
   * @param size how many there are now
   */
  public PairOrder(int formerSize, int size, long seed) {
    this.former = pairsOf(formerSize);
    this.total = pairsOf(size) - former;
    SplittableRandom random = new SplittableRandom(seed);
    this.start = total == 0 ? 0 : random.nextLong(total);
    this.stride = stride(random);
  }

  /** A step that comes by each number below the total before it comes back to the first. */
  private long stride(SplittableRandom random) {
    long candidate = total <= 1 ? 1 : 1 + random.nextLong(total - 1);
    while (gcd(candidate, total) > 1) {
      candidate++;
    }
    return candidate;
  }

  private static long gcd(long one, long other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  private static long pairsOf(int size) {
    return (long) size * (size - 1) / 2;
  }

  /**
   * A pair, by the places of its two things in the list.
   *
   * @param first the smaller one
   */
  public record Pair(int first, int second) {}

  /** How many there are. */
  public long total() {
    return total;
  }

  /** The pair that comes after so many others: 0 or more, less than the total. */
  public Pair at(long number) {
    long index = former + Math.floorMod(start + Math.floorMod(number * stride, total), total);
    int second = (int) ((1 + Math.sqrt(1 + 8.0 * index)) / 2);
    return new Pair((int) (index - pairsOf(second)), second);
  }
}
