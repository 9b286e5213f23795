package io.vpcep.simulator.fault;

/**
 * An injected fault that is none of the API's own answers: something between client and service. A
 * server turns it into what a client sees on the wire; a call in this process throws it.
 */
public abstract sealed class TransportFaultException extends RuntimeException
    permits RawAnswerException, ConnectionDroppedException {
  private static final long serialVersionUID = 1L;

  private final boolean afterEffect;

  /** Only the classes of this package. */
  TransportFaultException(String message, boolean afterEffect) {
    super(message);
    this.afterEffect = afterEffect;
  }

  /** Whether the call was carried out before; if not, it has changed nothing. */
  public final boolean isAfterEffect() {
    return afterEffect;
  }

  /** For messages: whether the call was carried out. */
  static String when(boolean afterEffect) {
    return afterEffect ? "after the call was carried out" : "before the call was carried out";
  }
}
