package io.vpcep.simulator.http.cli;

/** The command line or the environment has a mistake; the message is for its author. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
