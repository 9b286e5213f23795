package io.vpcep.simulator.http.internal.document;

import java.util.regex.Pattern;

/** A mistake in a document; the message is one line, for its author, and begins with the place. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 64;
  private static final Pattern NOT_FOR_A_LINE = Pattern.compile("\\s*\\R\\s*|\\p{Cntrl}");

  private final boolean malformed;

  DocumentException(String place, String reason) {
    this(place + ": " + reason, false);
  }

  private DocumentException(String message, boolean malformed) {
    super(NOT_FOR_A_LINE.matcher(message).replaceAll(" "));
    this.malformed = malformed;
  }

  /** A mistake of a text that is not JSON or YAML at all. */
  static DocumentException malformed(String place, String reason) {
    return new DocumentException(place + ": " + reason, true);
  }

  /** Whether it was not read at all: then the message quotes pieces of the text. */
  public boolean malformed() {
    return malformed;
  }

  /** The same mistake, told in other words. */
  public DocumentException told(String message) {
    return new DocumentException(message, malformed);
  }

  /** The same mistake in a document that has a name. */
  public DocumentException in(String source) {
    return told(source + ": " + getMessage());
  }

  /** As much of a text as a message shows. */
  static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
