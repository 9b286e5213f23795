package io.vpcep.simulator.clock;

import io.vpcep.simulator.stability.Experimental;
import java.time.Duration;

/**
 * How a client waits. Production code takes {@code Thread::sleep} or the like where a test takes
 * {@link ClientTime#sleeper()}.
 */
@Experimental
@FunctionalInterface
public interface Sleeper {

  /**
   * Returns when a span has passed; at once if it is zero or negative.
   *
   * @throws InterruptedException if the thread is interrupted before or meanwhile
   */
  void sleep(Duration span) throws InterruptedException;
}
