package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.stability.Experimental;

/** A test that is explored: run again and again, each time with a new region. */
@Experimental
@FunctionalInterface
public interface ExploredTest {

  /**
   * The test: what the client does, and what must hold then.
   *
   * @param region the region of this run; it is closed after it
   * @param weather what happens in this run
   */
  void run(SimulatedRegion region, Weather weather) throws Exception;

  /**
   * What must hold when the client gave up: called after a run at a level at which it need not
   * succeed and did not. Calls that are made now are not disturbed. What this throws is a failure.
   *
   * @param thrown how the client told that it gave up
   */
  default void onGivenUp(SimulatedRegion region, Weather weather, Exception thrown)
      throws Exception {}
}
