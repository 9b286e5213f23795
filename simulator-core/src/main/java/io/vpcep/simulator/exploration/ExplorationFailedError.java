package io.vpcep.simulator.exploration;

import io.vpcep.simulator.stability.Experimental;
import java.util.Objects;

/** An explored test has failed. Its message is the whole report. */
@Experimental
public final class ExplorationFailedError extends AssertionError {
  private static final long serialVersionUID = 1L;

  // Nobody sends this error anywhere.
  private final transient ExplorationReport report;

  /** For a report with failures. */
  public ExplorationFailedError(ExplorationReport report) {
    super(
        Objects.requireNonNull(report, "report").toString(),
        report.failures().isEmpty() ? null : report.failures().get(0).cause());
    this.report = report;
  }

  /** What was found. */
  public ExplorationReport report() {
    return report;
  }
}
