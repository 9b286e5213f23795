package io.vpcep.simulator.internal.rule;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Forms of texts that several rules look at. */
public final class Texts {
  private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  private static final int SHOWN = 64;

  private Texts() {}

  /** A field's text, or null if it is absent or empty, which the service treats alike. */
  public static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether a text has the form of a UUID. */
  public static boolean isUuid(String text) {
    return isHex(text, UUID);
  }

  /**
   * Whether a text has hexadecimal digits where a form has an x, and is that form elsewhere. By
   * hand, as each call has several ids, and a regular expression takes ten times as long.
   */
  static boolean isHex(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char wanted = form.charAt(i);
      char actual = text.charAt(i);
      if (wanted == 'x' ? !HexFormat.isHexDigit(actual) : actual != wanted) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is part of another in whatever case. */
  public static boolean isPart(String part, String whole) {
    return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** A value as a refusal shows it: quoted, and not endless. */
  public static String shown(@Nullable String value) {
    if (value == null) {
      return "absent";
    }
    return '"' + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value) + '"';
  }
}
