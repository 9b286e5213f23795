package io.vpcep.simulator.http.internal.document;

/** A mistake in a document; the message is one line, for its author, and begins with the place. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** At a place, such as {@code vpcs[0].cidr (line 3, column 11)}. */
  public Mistake(String place, String reason) {
    super(place + ": " + reason.replaceAll("\\s*\\R\\s*", " "));
  }
}
