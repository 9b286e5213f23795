package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.stability.Experimental;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Looks for the weather of the cloud in which a test fails: runs it in calm weather first, and then
 * with each call disturbed in each way that it can be, one at a time, and in pairs. What fails is
 * made small and told once.
 *
 * <pre>{@code
 * Exploration.of(ExplorationConfig.DEFAULT)
 *     .run(region -> new Provisioner(region.api(), region.clientTime()).connect("web"))
 *     .requireSurvived();
 * }</pre>
 *
 * <p>The test is run again and again, one run after another, each with a new region, which is
 * closed after it. It must do the same each time: what it draws by itself, such as names, makes
 * calls that cannot be told apart.
 */
@Experimental
public final class Exploration {
  private final ExplorationConfig config;
  private final Consumer<String> progress;

  private Exploration(ExplorationConfig config, Consumer<String> progress) {
    this.config = config;
    this.progress = progress;
  }

  /** An exploration as configured. */
  public static Exploration of(ExplorationConfig config) {
    Objects.requireNonNull(config, "config");
    return new Exploration(config, line -> {});
  }

  /** A test that needs no more than a region. */
  @FunctionalInterface
  public interface RegionTest {

    /** The test: what the client does, and what must hold then. */
    void run(SimulatedRegion region) throws Exception;
  }

  /** The same, which tells how far it is, now and then, a line each. */
  public Exploration tellingProgress(Consumer<String> listener) {
    Objects.requireNonNull(listener, "listener");
    return new Exploration(config, listener);
  }

  /**
   * Explores a test.
   *
   * @throws Exception what the test throws in calm weather: an ordinary failure
   */
  public ExplorationReport run(RegionTest test) throws Exception {
    Objects.requireNonNull(test, "test");
    return run((region, weather) -> test.run(region));
  }

  /**
   * Explores a test that looks at the weather.
   *
   * @throws Exception what the test throws in calm weather: an ordinary failure
   */
  public ExplorationReport run(ExploredTest test) throws Exception {
    Objects.requireNonNull(test, "test");
    try (Runner runner = new Runner(config, test)) {
      return new Explorer(config, runner, progress).explore();
    }
  }

  /**
   * Begins to explore a test, for who reports each level by itself: makes the calm run.
   *
   * @throws Exception what the test throws in calm weather: an ordinary failure
   */
  public ByLevel begin(ExploredTest test) throws Exception {
    Objects.requireNonNull(test, "test");
    Runner runner = new Runner(config, test);
    try {
      return new ByLevel(runner, new Explorer(config, runner, progress));
    } catch (Throwable e) {
      runner.close();
      throw e;
    }
  }

  /** An exploration that goes on level by level. For one thread at a time. */
  public static final class ByLevel implements AutoCloseable {
    private final Runner runner;
    private final Explorer explorer;

    private ByLevel(Runner runner, Explorer explorer) {
      this.runner = runner;
      this.explorer = explorer;
    }

    /**
     * Explores a level, and those before it that were not yet: a pair belongs to the rougher of its
     * levels.
     *
     * @return what was found at this level; coverage is that of all runs so far
     */
    public ExplorationReport explore(Level level) throws InterruptedException {
      Objects.requireNonNull(level, "level");
      return explorer.explore(level);
    }

    /** Ends it. */
    @Override
    public void close() {
      runner.close();
    }
  }

  /**
   * Makes one run of a test, disturbed as the report of an exploration with the same configuration
   * tells after "to see it again", without making it smaller.
   *
   * @param plan such as {@code throttled @ CreateEndpoint-3fa2c1#1}
   * @throws IllegalArgumentException if it names a disturbance or a call that there is not, or
   *     cannot happen so
   * @throws Exception what the test throws in calm weather: an ordinary failure
   */
  public ExplorationReport again(String plan, ExploredTest test) throws Exception {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(test, "test");
    try (Runner runner = new Runner(config, test)) {
      return new Explorer(config, runner, progress).again(plan);
    }
  }

  /** The same for a test that needs no more than a region. */
  public ExplorationReport again(String plan, RegionTest test) throws Exception {
    Objects.requireNonNull(test, "test");
    return again(plan, (region, weather) -> test.run(region));
  }
}
