package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.http.internal.document.DocumentException;
import java.util.regex.Pattern;

/** Keeps passwords and keys out of messages about files that have some. */
final class Secrets {
  // What parsers quote from around a mistake, which may be a piece of a password.
  private static final Pattern QUOTED =
      Pattern.compile("(token |alias |value |escape character |directive |tag )\\S+|'[^']{2,}'");
  private static final Pattern SECRET_PLACE =
      Pattern.compile("[^ ]*(password|access_keys|token_key)[^ ]* \\(line.*", Pattern.DOTALL);
  private static final Pattern SHOWN_VALUE = Pattern.compile(", not [^,]*$");

  private Secrets() {}

  /** The same mistake, told without what may be secret. */
  static DocumentException without(DocumentException mistake) {
    String text = String.valueOf(mistake.getMessage());
    if (mistake.malformed()) {
      return mistake.told(QUOTED.matcher(text).replaceAll("$1…").replace("null…", "…"));
    }
    return SECRET_PLACE.matcher(text).matches()
        ? mistake.told(SHOWN_VALUE.matcher(text).replaceAll(""))
        : mistake;
  }
}
