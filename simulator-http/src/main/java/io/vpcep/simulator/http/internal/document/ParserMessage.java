package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parsers of JSON and YAML say, for people who do not know the parsers. */
public final class ParserMessage {
  // Methods by which a Java program would set a limit, and places in a source that is not named.
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(", from `[^`]*`| \\(start marker at \\[Source: [^\\]]*\\]\\)");

  private ParserMessage() {}

  /** Why a text is refused; without the place, and the excerpt that YAML's parser adds. */
  public static String of(JsonProcessingException refusal) {
    String problem =
        refusal
            .getOriginalMessage()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .collect(Collectors.joining(", "));
    return FOR_PROGRAMMERS.matcher(problem).replaceAll("");
  }
}
