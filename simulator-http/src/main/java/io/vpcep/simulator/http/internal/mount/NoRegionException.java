package io.vpcep.simulator.http.internal.mount;

/** No region can be the one that is meant; the message tells the client why and what to do. */
final class NoRegionException extends Exception {
  private static final long serialVersionUID = 1L;

  NoRegionException(String message) {
    super(message);
  }
}
