package io.vpcep.simulator.benchmarks.exploration;

import io.vpcep.simulator.clock.Sleeper;
import java.io.IOException;
import java.time.Duration;

/** Tries a call again, after a pause of simulated time, as long as it does not succeed. */
record Repeating(Sleeper sleeper) {
  private static final int MOST = 60;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** A call that may fail for the moment. */
  @FunctionalInterface
  interface Call<T> {
    T call() throws IOException, InterruptedException;
  }

  /** What the call answers in the end. */
  <T> T until(Call<T> call) throws IOException, InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        return call.call();
      } catch (IOException | RuntimeException e) {
        if (failures == MOST) {
          throw e;
        }
        sleeper.sleep(PAUSE);
      }
    }
  }
}
