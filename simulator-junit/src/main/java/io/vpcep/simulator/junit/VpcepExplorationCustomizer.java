package io.vpcep.simulator.junit;

import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.stability.Experimental;

/** Says of an exploration what {@link VpcepExploration} cannot. */
@Experimental
public interface VpcepExplorationCustomizer {

  /**
   * Changes how a test is explored.
   *
   * @param config as the annotations say
   */
  default ExplorationConfig customize(ExplorationConfig config) {
    return config;
  }
}
