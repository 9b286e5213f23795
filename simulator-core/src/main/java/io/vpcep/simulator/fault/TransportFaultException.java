package io.vpcep.simulator.fault;

import io.vpcep.simulator.stability.Stable;

/**
 * An injected fault on the way between client and service. A client over HTTP gets a raw answer or
 * a closed connection; a call in this process throws this.
 */
@Stable
public abstract sealed class TransportFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean afterEffect;

  /** Only the classes of this package. */
  TransportFaultException(String message, boolean afterEffect) {
    super(message);
    this.afterEffect = afterEffect;
  }

  /** Whether the call was carried out first; if not, it has changed nothing. */
  public final boolean isAfterEffect() {
    return afterEffect;
  }

  /** For messages: whether the call was carried out. */
  static String when(boolean afterEffect) {
    return afterEffect ? "after the call was carried out" : "before the call was carried out";
  }

  /** An injected fault: an answer that does not come from the API. */
  public static final class RawAnswer extends TransportFaultException {
    private static final long serialVersionUID = 1L;

    // Nobody sends this exception anywhere.
    private final transient FaultEffect.RawAnswer answer;

    /** For an answer. */
    public RawAnswer(FaultEffect.RawAnswer answer) {
      super(
          "injected fault: raw answer with status "
              + answer.status()
              + ", "
              + when(answer.afterEffect()),
          answer.afterEffect());
      this.answer = answer;
    }

    /** The answer. */
    public FaultEffect.RawAnswer answer() {
      return answer;
    }
  }

  /** An injected fault: the connection is closed without an answer. */
  public static final class ConnectionDropped extends TransportFaultException {
    private static final long serialVersionUID = 1L;

    /**
     * For a call.
     *
     * @param afterEffect whether it was carried out
     */
    public ConnectionDropped(boolean afterEffect) {
      super("injected fault: connection dropped " + when(afterEffect), afterEffect);
    }
  }
}
