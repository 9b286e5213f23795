package io.vpcep.simulator.http.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by the constructor of a record that a document is bound to, if the mistake is in one of
 * its fields; for one in how the fields go together an {@link IllegalArgumentException} does.
 */
public final class MistakenFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /** In a field, by its name in the document. */
  public MistakenFieldException(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** Refuses a text that says nothing; null, for a field that is absent, is none. */
  public static void refuseEmpty(String field, @Nullable String text) {
    if (text != null && text.isEmpty()) {
      throw new MistakenFieldException(field, "must not be empty");
    }
  }

  String field() {
    return field;
  }
}
