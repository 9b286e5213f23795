package io.vpcep.simulator.benchmarks.measure;

import java.io.IOException;

/** Takes one figure of one side, such as calls in a second. */
@FunctionalInterface
public interface Measurement {

  /** Takes the figure now; called once in each round. */
  double take() throws IOException, InterruptedException;
}
