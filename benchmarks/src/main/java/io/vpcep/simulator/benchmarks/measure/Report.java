package io.vpcep.simulator.benchmarks.measure;

import java.io.PrintStream;

/** What a group prints to standard output: its tables, each under the command that made it. */
public final class Report {
  private final PrintStream out;
  private final String command;

  /** A report of a run by the given arguments of {@code benchmarks.jar}. */
  public Report(PrintStream out, String command) {
    this.out = out;
    this.command = command;
  }

  /** Prints a table. */
  public void print(Table table) {
    Runtime machine = Runtime.getRuntime();
    out.printf(
        "%n`java -jar benchmarks/target/benchmarks.jar %s`, Java %s, %d processors:%n%n%s%n",
        command, Runtime.version(), machine.availableProcessors(), table);
  }
}
