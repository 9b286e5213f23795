package io.vpcep.simulator.conformance;

import java.util.List;

/** A run in which region and model disagree, told so that it can be played again. */
record Failure(long seed, Setting setting, List<Step> steps, Difference difference) {

  /** The seed, the difference, and a few lines of Java that lead to it. */
  String message() {
    Shrinker shrunk = new Shrinker(setting, steps, difference).shrink();
    return """
    seed %d, %s: after %d steps
    %s

    The same with fewer steps:

    %s
    // %s
    """
        .formatted(
            seed,
            setting.dialect(),
            steps.size(),
            difference.getMessage(),
            new Paste(setting, shrunk.steps()).text(),
            shrunk.difference().getMessage().replace("\n", "\n// "));
  }
}
