package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request or an answer as the simulator's own API shows it.
 *
 * @param body the body, if it is JSON
 * @param text the body, if it is not
 */
public record ShownBody(@JsonRawValue @Nullable String body, @Nullable String text) {

  /** Of what was sent; null or empty for nothing. */
  public static ShownBody of(@Nullable String content) {
    String sent = content == null || content.isEmpty() ? null : content;
    return sent != null && Json.tree(sent).isPresent()
        ? new ShownBody(sent, null)
        : new ShownBody(null, sent);
  }
}
