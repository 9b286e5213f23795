package io.vpcep.simulator.http.internal.signature;

/** A request is not signed as it should be. The message says why, and tells no secret. */
public final class SignatureRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  SignatureRefusedException(String message) {
    super(message);
  }
}
