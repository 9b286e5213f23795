package io.vpcep.simulator.http.internal.document;

/**
 * A single value of a document.
 *
 * @param text as it was written
 * @param kind what it was written as
 */
record Scalar(String text, Kind kind) {

  /** No value. */
  static final Scalar NULL = new Scalar("null", Kind.NULL);

  /** What a value was written as. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NULL,
    /** Digits in YAML, which does not tell a number from a text that looks like one. */
    ANY
  }

  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.ANY;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER || kind == Kind.ANY;
  }
}
