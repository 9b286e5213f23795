package io.vpcep.simulator.http.internal.document;

import java.util.regex.Pattern;

/** A mistake in a document; the message is one line, for its author, and begins with the place. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 64;
  private static final Pattern NOT_FOR_A_LINE = Pattern.compile("\\s*\\R\\s*|\\p{Cntrl}");

  DocumentException(String place, String reason) {
    super(NOT_FOR_A_LINE.matcher(place + ": " + reason).replaceAll(" "));
  }

  /** As much of a text as a message shows. */
  static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
