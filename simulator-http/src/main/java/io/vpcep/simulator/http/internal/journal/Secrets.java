package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps passwords, tokens and keys out of the journal: what it never got, it cannot give away. */
final class Secrets {

  /** Headers whose value is a secret. */
  static final List<String> HEADERS =
      List.of("Authorization", "X-Auth-Token", "X-Security-Token", "X-Subject-Token");

  private static final String SHORT_WORD = "sk";
  private static final List<String> WORDS =
      List.of(
          "passw",
          "passphrase",
          "pwd",
          "adminpass",
          "admin_pass",
          "secret",
          "token",
          "credential",
          "authorization",
          "signature",
          "privatekey",
          "private_key",
          "accesskey",
          "access_key");
  private static final Pattern SECRET =
      Pattern.compile("(?i)" + String.join("|", WORDS) + "|(?<![a-z])" + SHORT_WORD + "(?![a-z])");
  // A secret that somebody has written into a description.
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token)\\s*[:=]\\s*)\\S.*", Pattern.DOTALL);

  private static final String MASKED_LITERALLY =
      Matcher.quoteReplacement(RecordedCall.WireRequest.MASKED);

  // JSON may write any letter so.
  private static final String ESCAPE = "\\u";

  private Secrets() {}

  /** A query without the values of parameters that are secrets. */
  static @Nullable String query(@Nullable String query) {
    if (query == null || !SECRET.matcher(query).find()) {
      return query;
    }
    return Stream.of(query.split("&", -1)).map(Secrets::pair).collect(Collectors.joining("&"));
  }

  private static String pair(String pair) {
    int end = pair.indexOf('=');
    boolean secret = end >= 0 && SECRET.matcher(pair.substring(0, end)).find();
    return secret ? pair.substring(0, end + 1) + RecordedCall.WireRequest.MASKED : pair;
  }

  /**
   * A body without the values of fields that are secrets; null if it might have such fields and
   * cannot be read.
   */
  static @Nullable String body(String body) {
    if (!body.contains(ESCAPE) && !mayHoldSecrets(body)) {
      return body;
    }
    Optional<JsonNode> value = Json.tree(body);
    boolean masked = value.map(Secrets::mask).orElse(false);
    return value.isEmpty() ? null : masked ? value.get().toString() : body;
  }

  /** The words are looked for first: in each body, so that it matters how long it takes. */
  private static boolean mayHoldSecrets(String body) {
    String text = body.toLowerCase(Locale.ROOT);
    return (text.contains(SHORT_WORD) || WORDS.stream().anyMatch(text::contains))
        && SECRET.matcher(body).find();
  }

  private static boolean mask(JsonNode node) {
    boolean masked = false;
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        String text = masked(field.getKey(), field.getValue());
        if (text != null) {
          object.put(field.getKey(), text);
          masked = true;
        }
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        String text = masked("", list.get(i));
        if (text != null) {
          list.set(i, text);
          masked = true;
        }
      }
    }
    for (JsonNode child : node) {
      masked |= mask(child);
    }
    return masked;
  }

  /** What is kept of a field; null if all of it is. */
  private static @Nullable String masked(String name, JsonNode value) {
    if (SECRET.matcher(name).find()) {
      return RecordedCall.WireRequest.MASKED;
    }
    Matcher secret = IN_TEXT.matcher(value.isTextual() ? value.textValue() : "");
    return secret.find() ? secret.replaceFirst("$1" + MASKED_LITERALLY) : null;
  }
}
