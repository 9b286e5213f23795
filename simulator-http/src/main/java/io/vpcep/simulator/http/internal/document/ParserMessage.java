package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parsers of JSON and YAML say, for people who do not know the parsers. */
public final class ParserMessage {
  // Options and methods of a Java program, its types, and places in a source that is not named.
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "(, from|: not allowed as per) `[^`]*`"
              + "|: enable `[^`]*` to allow"
              + "| \\(bound as `[^`]*`\\)"
              + "| \\((start marker|for \\w+ starting) at \\[Source: [^\\]]*\\]\\)"
              + "| \\(consider enabling `[^`]*`.*\\)"
              + "|: failed to tokenize due to .*");

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
