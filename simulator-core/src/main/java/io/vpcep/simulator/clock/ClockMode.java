package io.vpcep.simulator.clock;

/** Who moves a region's clock. */
public enum ClockMode {
  /** Only the test does, by {@link SimulatorClock#advance}. */
  MANUAL,
  /**
   * Each call to the API moves it by a fixed step, so that code which polls until a state changes
   * always ends, however short its waits are. The test may move it too.
   */
  AUTO,
  /** It runs with the machine's clock. A test may move it ahead. */
  SYSTEM
}
