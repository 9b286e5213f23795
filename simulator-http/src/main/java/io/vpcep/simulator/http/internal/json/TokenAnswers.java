package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a token says, as the identity service answers it; the token itself is in a header. */
public final class TokenAnswers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TokenAnswers() {}

  /**
   * What there is to say.
   *
   * @param account of the user
   * @param project that the token is good for; null for none
   * @param projectAccount of that project; null for none
   * @param domain that the token is good for; null for none
   * @param role of the user; null for none
   */
  public record Content(
      Instant issuedAt,
      Instant expiresAt,
      User user,
      Account account,
      @Nullable Project project,
      @Nullable Account projectAccount,
      @Nullable Account domain,
      @Nullable String role,
      ArrayNode catalog) {}

  /** The body. */
  public static ObjectNode token(Content content) {
    ObjectNode token =
        Json.object()
            .put("issued_at", TIME.format(content.issuedAt))
            .put("expires_at", TIME.format(content.expiresAt));
    token.set("methods", Json.list().add("password"));
    token.set("user", inDomain(content.user.id(), content.user.name(), content.account));
    Project project = content.project;
    if (project != null && content.projectAccount != null) {
      token.set("project", inDomain(project.id(), project.name(), content.projectAccount));
    }
    if (content.domain != null) {
      token.set("domain", domain(content.domain));
    }
    token.set("roles", roles(content.role));
    token.set("catalog", content.catalog);
    ObjectNode answer = Json.object();
    answer.set("token", token);
    return answer;
  }

  private static ObjectNode inDomain(String id, String name, Account account) {
    ObjectNode answer = Json.object().put("id", id).put("name", name);
    answer.set("domain", domain(account));
    return answer;
  }

  private static ObjectNode domain(Account account) {
    return Json.object().put("id", account.id()).put("name", account.name());
  }

  private static ArrayNode roles(@Nullable String role) {
    ArrayNode roles = Json.list();
    return role == null ? roles : roles.add(Json.object().put("id", "0").put("name", role));
  }
}
