package io.vpcep.simulator.junit.internal;

/**
 * What the simulator has to say about a failure, as a suppressed exception of it: there, reports,
 * consoles and IDEs show it without being asked.
 */
final class SimulatorEvidence extends Exception {
  private static final long serialVersionUID = 1L;

  SimulatorEvidence(String message) {
    super(message, null, false, false); // it has not come from anywhere
  }

  /** The message alone: the name of this class would tell nobody anything. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // without the name
  public String toString() {
    return String.valueOf(getMessage());
  }
}
