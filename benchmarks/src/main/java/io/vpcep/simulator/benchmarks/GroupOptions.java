package io.vpcep.simulator.benchmarks;

import io.vpcep.simulator.benchmarks.measure.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What can be said to every group. */
public final class GroupOptions {
  @Spec(Target.MIXEE)
  private CommandSpec group;

  @Option(names = "--quick", description = "Fewer and shorter rounds, for a first impression.")
  private boolean quick;

  /** Whether a first impression is enough. */
  public boolean quick() {
    return quick;
  }

  /** One number for a whole run, another one for a quick one. */
  public int choose(int whole, int forQuick) {
    return quick ? forQuick : whole;
  }

  /** The command line that asked for this run, without the jar. */
  public String command() {
    return String.join(" ", group.root().commandLine().getParseResult().originalArgs());
  }

  /** Where the tables of this run go. */
  public Report report() {
    return new Report(System.out, command());
  }
}
