package io.vpcep.simulator.fault;

/** An injected fault: an answer that is not the API's. */
public final class RawAnswerException extends TransportFaultException {
  private static final long serialVersionUID = 1L;

  // Nobody sends this exception anywhere.
  private final transient RawAnswer answer;

  /** For an answer. */
  public RawAnswerException(RawAnswer answer) {
    super(
        "injected fault: raw answer with status "
            + answer.status()
            + ", "
            + when(answer.afterEffect()),
        answer.afterEffect());
    this.answer = answer;
  }

  /** The answer. */
  public RawAnswer answer() {
    return answer;
  }
}
