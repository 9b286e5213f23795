package io.vpcep.simulator.http.internal.signature;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A path in the form in which it is signed: each segment percent-encoded, a slash at the end. */
final class CanonicalPath {
  private CanonicalPath() {}

  /** The forms of a path: its segments encoded anew, or, as some clients do, once more. */
  static Set<String> forms(String path) throws SignatureRefusedException {
    Set<String> forms = new LinkedHashSet<>();
    try {
      forms.add(form(path, segment -> PercentEncoding.encode(PercentEncoding.decode(segment))));
    } catch (IllegalArgumentException e) {
      throw new SignatureRefusedException("broken percent-encoding in the path");
    }
    forms.add(form(path, PercentEncoding::encode));
    return forms;
  }

  private static String form(String path, UnaryOperator<String> encoder) {
    String encoded =
        Arrays.stream(path.split("/", -1)).map(encoder).collect(Collectors.joining("/"));
    return encoded.endsWith("/") ? encoded : encoded + "/";
  }
}
