package io.vpcep.simulator.benchmarks.growth;

import io.vpcep.simulator.benchmarks.state.EndpointProject;

/** One move of the clock that ends the creations of many endpoints of one service. */
final class Advance {
  private Advance() {}

  /** How many milliseconds it takes in a new project with so many endpoints. */
  static double millis(int endpoints) {
    try (EndpointProject project = new EndpointProject(endpoints)) {
      project.createEndpoints(endpoints);
      System.gc();
      long start = System.nanoTime();
      project.settle();
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
