package io.vpcep.simulator.http.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

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

  /** As a Java value. */
  @Nullable Object plain() {
    return switch (kind) {
      case NULL -> null;
      case FLAG -> Boolean.valueOf(text);
      case TEXT -> text;
      case NUMBER, ANY ->
          text.matches("-?\\d+") ? (Object) new BigInteger(text) : new BigDecimal(text);
    };
  }

  boolean isText() {
    return kind == Kind.TEXT || kind == Kind.ANY;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER || kind == Kind.ANY;
  }
}
