package io.vpcep.simulator.internal.seed;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A stream of numbers that knows how far it has come, so that another can go on from there. */
final class SeedStream implements RandomGenerator {
  private final SplittableRandom numbers;
  private long drawn;

  SeedStream(SplittableRandom numbers) {
    this.numbers = numbers;
  }

  @Override
  public int nextInt() {
    drawn++;
    return numbers.nextInt();
  }

  @Override
  public long nextLong() {
    drawn++;
    return numbers.nextLong();
  }

  /** How many numbers have been drawn. */
  long drawn() {
    return drawn;
  }

  /** Draws until so many have been drawn. */
  void skipTo(long position) {
    while (drawn < position) {
      nextLong();
    }
  }
}
