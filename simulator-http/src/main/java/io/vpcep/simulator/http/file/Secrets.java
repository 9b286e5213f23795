package io.vpcep.simulator.http.file;

import io.vpcep.simulator.http.internal.document.Mistake;
import java.util.regex.Pattern;

/** Keeps passwords and keys out of messages about files that have some. */
final class Secrets {
  // What parsers quote from around a mistake, which may be a piece of a password.
  private static final Pattern QUOTED =
      Pattern.compile("(token |alias |value |escape character |directive |tag )\\S+|'[^']{2,}'");
  private static final Pattern SECRET_PLACE =
      Pattern.compile("[^ ]*(password|access_keys)[^ ]* \\(line.*", Pattern.DOTALL);
  private static final Pattern SHOWN_VALUE = Pattern.compile(", not [^,]*$");

  private Secrets() {}

  /** A message about a text that is not well-formed. */
  static String withoutQuotes(Mistake mistake) {
    String reason = QUOTED.matcher(String.valueOf(mistake.getMessage())).replaceAll("$1…");
    return reason.replace("null…", "…");
  }

  /** A message about a value that is not what it should be. */
  static String withoutValue(Mistake mistake) {
    String reason = String.valueOf(mistake.getMessage());
    boolean secret = SECRET_PLACE.matcher(reason).matches();
    return secret ? SHOWN_VALUE.matcher(reason).replaceAll("") : reason;
  }
}
