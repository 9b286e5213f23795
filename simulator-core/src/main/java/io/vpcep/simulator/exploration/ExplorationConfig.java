package io.vpcep.simulator.exploration;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a test is explored. An immutable value.
 *
 * @param region what the region of each run is like; default {@link SimulatorConfig#defaults()}.
 *     Its clock must not be the machine's
 * @param levels which levels are explored; default all. None for the calm run only
 * @param mustSucceed the levels at which the test itself must succeed; default {@link Level#TIMING}
 *     and {@link Level#TRANSIENT}. At the others it may end with any exception but an {@link
 *     AssertionError}, which is how a client reports that it gave up
 * @param invariants what must hold at each level; default all
 * @param disturbances further disturbances, beside those that every exploration has; default none
 * @param pairs how many pairs of disturbances are tried
 * @param seed from which the pairs are drawn; default 1
 * @param equalCallsOnce whether calls that ask the same while the region is in the same state, such
 *     as those of a client that polls, are disturbed only once; default true
 * @param bounds how far a run may go
 */
@Experimental
public record ExplorationConfig(
    SimulatorConfig region,
    Set<Level> levels,
    Set<Level> mustSucceed,
    Set<Invariant> invariants,
    List<Disturbance> disturbances,
    Pairs pairs,
    long seed,
    boolean equalCallsOnce,
    Bounds bounds) {

  /** All defaults. */
  public static final ExplorationConfig DEFAULT =
      new ExplorationConfig(
          SimulatorConfig.defaults(),
          EnumSet.allOf(Level.class),
          EnumSet.of(Level.TIMING, Level.TRANSIENT),
          EnumSet.allOf(Invariant.class),
          List.of(),
          Pairs.DEFAULT,
          1,
          true,
          Bounds.DEFAULT);

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if the region's clock is the machine's, or a disturbance has
   *     the name of another one
   */
  public ExplorationConfig {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(levels, "levels");
    Objects.requireNonNull(mustSucceed, "mustSucceed");
    Objects.requireNonNull(invariants, "invariants");
    Objects.requireNonNull(disturbances, "disturbances");
    Objects.requireNonNull(pairs, "pairs");
    Objects.requireNonNull(bounds, "bounds");
    levels = copy(Level.class, levels);
    mustSucceed = copy(Level.class, mustSucceed);
    invariants = copy(Invariant.class, invariants);
    disturbances = List.copyOf(disturbances);
    Catalogue.requireOwnNames(disturbances);
    if (region.clock().mode() == ClockSettings.Mode.SYSTEM) {
      throw new IllegalArgumentException(
          "an exploration needs a clock of mode MANUAL or AUTO: runs with one of mode SYSTEM are"
              + " not alike");
    }
  }

  private static <E extends Enum<E>> Set<E> copy(Class<E> type, Collection<E> some) {
    // In the order of the constants, whatever set was given.
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(some);
    return Collections.unmodifiableSet(copy);
  }

  /**
   * The same with other regions.
   *
   * @throws IllegalArgumentException if their clock is the machine's
   */
  public ExplorationConfig withRegion(SimulatorConfig config) {
    return with(draft -> draft.region = config);
  }

  /** The same, exploring these levels and no others. */
  public ExplorationConfig withLevels(Level... some) {
    return with(draft -> draft.levels = Set.of(some));
  }

  /** The same, where the test must succeed at these levels and no others. */
  public ExplorationConfig withMustSucceed(Level... some) {
    return with(draft -> draft.mustSucceed = Set.of(some));
  }

  /** The same without some invariants. */
  public ExplorationConfig without(Invariant... some) {
    Set<Invariant> left = EnumSet.noneOf(Invariant.class);
    left.addAll(invariants);
    left.removeAll(Set.of(some));
    return with(draft -> draft.invariants = left);
  }

  /** The same with further disturbances, in place of those that were given before. */
  public ExplorationConfig withDisturbances(Disturbance... own) {
    return with(draft -> draft.disturbances = List.of(own));
  }

  /** The same with other numbers of pairs. */
  public ExplorationConfig withPairs(Pairs budget) {
    return with(draft -> draft.pairs = budget);
  }

  /** The same with another seed. */
  public ExplorationConfig withSeed(long newSeed) {
    return with(draft -> draft.seed = newSeed);
  }

  /** The same, disturbing each of several equal calls in equal states. */
  public ExplorationConfig withEveryCall() {
    return with(draft -> draft.equalCallsOnce = false);
  }

  /** The same with other bounds. */
  public ExplorationConfig withBounds(Bounds newBounds) {
    return with(draft -> draft.bounds = newBounds);
  }

  private ExplorationConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /** A configuration as a form to fill in: its fields are the components. */
  private static final class Draft {
    private SimulatorConfig region;
    private Set<Level> levels;
    private Set<Level> mustSucceed;
    private Set<Invariant> invariants;
    private List<Disturbance> disturbances;
    private Pairs pairs;
    private long seed;
    private boolean equalCallsOnce;
    private Bounds bounds;

    Draft(ExplorationConfig former) {
      region = former.region;
      levels = former.levels;
      mustSucceed = former.mustSucceed;
      invariants = former.invariants;
      disturbances = former.disturbances;
      pairs = former.pairs;
      seed = former.seed;
      equalCallsOnce = former.equalCallsOnce;
      bounds = former.bounds;
    }

    ExplorationConfig config() {
      return new ExplorationConfig(
          region,
          levels,
          mustSucceed,
          invariants,
          disturbances,
          pairs,
          seed,
          equalCallsOnce,
          bounds);
    }
  }

  /**
   * How many pairs of disturbances are tried: until one of the two is used up, or there are no
   * more.
   *
   * @param time for how long, in the machine's time; 0 or more, default 5 s. How many that are
   *     depends on the machine
   * @param runs how many at most; 0 or more, default any number. With {@link #runs(int)}, equal
   *     explorations have equal reports
   */
  public record Pairs(Duration time, int runs) {
    // Longer than any exploration. Stands first, because the constants below need it.
    private static final Duration FOREVER = Duration.ofDays(365);

    /** For 5 seconds. */
    public static final Pairs DEFAULT = forTime(Duration.ofSeconds(5));

    /** None. */
    public static final Pairs NONE = runs(0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Pairs {
      Objects.requireNonNull(time, "time");
      if (time.isNegative()) {
        throw new IllegalArgumentException("time for pairs must be 0 or more, not " + time);
      }
      if (runs < 0) {
        throw new IllegalArgumentException("runs of pairs must be 0 or more, not " + runs);
      }
    }

    /** As many as fit into a span of the machine's time. */
    public static Pairs forTime(Duration time) {
      return new Pairs(time, Integer.MAX_VALUE);
    }

    /** So many, however long it takes. */
    public static Pairs runs(int runs) {
      return new Pairs(FOREVER, runs);
    }
  }

  /**
   * How far a run may go. What goes further does not end, says {@link Invariant#ENDS}.
   *
   * @param calls how many calls it may make; 1 or more, default 5000
   * @param time how far it may move its region's clock; more than 0, default a day
   * @param watchdog how long it may take of the machine's time: only for clients that wait for ever
   *     without a call; 0 or more, default 30 s. With 0 there is no such bound, and each run is
   *     made by the thread that explores
   * @param polling how far the region's clock moves when the client asks again what it has just
   *     asked and nothing has changed, so that clients which sleep on the machine's clock get on
   *     too; more than 0, default 30 s
   */
  public record Bounds(int calls, Duration time, Duration watchdog, Duration polling) {
    /** All defaults. */
    public static final Bounds DEFAULT =
        new Bounds(5_000, Duration.ofDays(1), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Bounds {
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(watchdog, "watchdog");
      Objects.requireNonNull(polling, "polling");
      if (calls < 1) {
        throw new IllegalArgumentException("a run makes 1 call or more, not " + calls);
      }
      requirePositive("time of a run", time);
      requirePositive("polling step", polling);
      if (watchdog.isNegative()) {
        throw new IllegalArgumentException("watchdog must be 0 or more, not " + watchdog);
      }
    }

    private static void requirePositive(String name, Duration span) {
      if (span.isZero() || span.isNegative()) {
        throw new IllegalArgumentException(name + " must be more than 0, not " + span);
      }
    }

    /** The same with another number of calls. */
    public Bounds withCalls(int most) {
      return new Bounds(most, time, watchdog, polling);
    }

    /** The same with another span of simulated time. */
    public Bounds withTime(Duration most) {
      return new Bounds(calls, most, watchdog, polling);
    }

    /** The same with another span of the machine's time; zero for none. */
    public Bounds withWatchdog(Duration most) {
      return new Bounds(calls, time, most, polling);
    }

    /** The same with another step of the clock for clients that poll. */
    public Bounds withPolling(Duration step) {
      return new Bounds(calls, time, watchdog, step);
    }
  }
}
