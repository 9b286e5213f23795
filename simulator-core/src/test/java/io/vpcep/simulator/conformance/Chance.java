package io.vpcep.simulator.conformance;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random choices. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long seed() {
    return random.nextLong();
  }

  /** True so many times of a hundred. */
  boolean percent(int share) {
    return below(100) < share;
  }

  boolean coin() {
    return percent(50);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> @Nullable T of(@Nullable T... choices) {
    return choices[below(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Mostly what is right, else one of what is not. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> @Nullable T mostly(int share, Supplier<T> right, @Nullable T... others) {
    return percent(share) ? right.get() : of(others);
  }

  /** The items, but seldom the first of them so often that one request can or cannot name them. */
  <T> List<T> seldomMany(List<T> items) {
    return percent(1) ? Collections.nCopies(500 + below(2), items.get(0)) : items;
  }

  /** Sometimes something, else nothing. */
  <T> @Nullable T maybe(int share, Supplier<T> something) {
    return percent(share) ? something.get() : null;
  }
}
