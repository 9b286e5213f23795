package io.vpcep.simulator.fault;

/** An injected fault: the connection is closed without an answer. */
public final class ConnectionDroppedException extends TransportFaultException {
  private static final long serialVersionUID = 1L;

  /**
   * For a call.
   *
   * @param afterEffect whether it was carried out
   */
  public ConnectionDroppedException(boolean afterEffect) {
    super("injected fault: connection dropped " + when(afterEffect), afterEffect);
  }
}
