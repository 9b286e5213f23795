package io.vpcep.simulator.junit;

import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.exploration.Invariant;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.exploration.Weather;
import io.vpcep.simulator.junit.internal.ExplorationExtension;
import io.vpcep.simulator.stability.Experimental;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * In place of {@code Test}: looks for the weather of the cloud in which a test fails. The method
 * runs in calm weather first, and then again and again, each time with a call of the client
 * disturbed: see {@link io.vpcep.simulator.exploration.Exploration}.
 *
 * <pre>{@code
 * @VpcepExploration
 * void connectsAndCleansUp(SimulatedRegion region, URI server) {
 *   provisioner(server).connect("web");
 *   assertThat(region).…;
 * }
 * }</pre>
 *
 * <p>One invocation is reported for the calm run, which fails as an ordinary test does, and one for
 * each level, which fails once, with the smallest weather that was found and a test to paste. If
 * the calm run fails, the levels are aborted.
 *
 * <h2>What is done for each run</h2>
 *
 * <p>Each run has a region of its own, as {@link VpcepSimulator} says, and a new instance of the
 * test class. {@link VpcepSimulator} need not be there; its attributes hold, but for {@code
 * lifetime}, {@code failOnUnusedFaults} and {@code failOnFindings}. The clock stands still unless
 * {@code clock} is set: give the client {@link io.vpcep.simulator.clock.ClientTime}, and it waits
 * without waiting. Methods with {@code BeforeEach} and {@code AfterEach} run around it. The same is
 * injected as elsewhere; also, where the HTTP module is there, the {@link java.net.URI} of a shared
 * server without {@code http = true}; and the {@link Weather}. What the set-up, {@code BeforeEach}
 * and {@code AfterEach} methods call in this process is not disturbed; where the client calls over
 * HTTP, no call in this process is.
 *
 * <p>Other extensions wrap an invocation, not a run: what they do for each test happens once. The
 * report says which those are. All invocations of a method run in one thread, one after another;
 * its runs may be in another.
 *
 * <p>Needs JUnit Jupiter 5.11 or newer. Does not go with {@code TestInstance(PER_CLASS)}, with
 * several simulators, nor with a Spring context. With the configuration parameter {@value
 * #PROGRESS} long explorations tell on standard error how far they are. Report entries and a file,
 * where those of failed tests are, tell what was tried and what the client was shown.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@VpcepSimulator
@SuppressWarnings("exports") // Jupiter makes the extensions; no user needs to name them
@ExtendWith(ExplorationExtension.class)
@Experimental
public @interface VpcepExploration {

  /** Configuration parameter of JUnit: {@code true} for lines on standard error. */
  String PROGRESS = "vpcep-simulator.exploration.progress";

  /** The levels that are explored, in their order. Default all. */
  Level[] levels() default {Level.TIMING, Level.TRANSIENT, Level.LOST, Level.FAILING};

  /**
   * The levels at which the method must succeed. At the others it may end with any exception but an
   * {@link AssertionError}, which is how a client reports that it gave up. Default {@link
   * Level#TIMING} and {@link Level#TRANSIENT}.
   */
  Level[] mustSucceed() default {Level.TIMING, Level.TRANSIENT};

  /** Invariants that need not hold. Default none: all must. */
  Invariant[] without() default {};

  /**
   * For how long pairs of disturbances are tried, in the machine's time, all levels together: a
   * duration such as {@code 90s} or {@code PT90S}, from 0 to 365 days. Default 5 s.
   */
  String pairs() default "5s";

  /**
   * How many pairs, in place of {@link #pairs()}, so that all machines try the same: 0 or more; -1,
   * the default, for as many as there is time for.
   */
  int pairRuns() default -1;

  /** From which the pairs are drawn. Default 1. */
  long seed() default 1;

  /**
   * Method of the test class that says what must hold when the method has given up at a level at
   * which it may. It takes parameters as a test does, and the exception. What it throws fails the
   * test. Default none.
   */
  String onGivenUp() default "";

  /**
   * Class that changes how the test is explored in what annotations cannot say, such as {@link
   * ExplorationConfig#withDisturbances disturbances of your own}; it needs a constructor without
   * parameters. Default none.
   */
  Class<? extends VpcepExplorationCustomizer> customizer() default VpcepExplorationCustomizer.class;
}
