package io.vpcep.simulator.http.internal.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a token by password.
 *
 * @param user who logs in; by name it has a domain
 * @param password not to be told to anybody
 * @param scope what the token shall be good for; null for nothing in particular
 */
record LoginRequest(Named user, String password, @Nullable Scope scope) {
  private static final RequestReader<Body> READER = new RequestReader<>(Body.class);
  private static final String PASSWORD = "password";

  private record Body(@Nullable Auth auth, @Nullable Object scope) {}

  private record Auth(@Nullable Identity identity, @Nullable Scope scope) {}

  private record Identity(@Nullable List<String> methods, @Nullable Password password) {}

  private record Password(@Nullable User user) {}

  private record User(
      @Nullable String id,
      @Nullable String name,
      @Nullable Named domain,
      @Nullable String password) {}

  /**
   * Something that is named by its id, or by its name in a domain.
   *
   * @param domain of which only id or name are given; null if it need not be or is not
   */
  record Named(@Nullable String id, @Nullable String name, @Nullable Named domain) {

    /** How it is named, for messages. */
    String label() {
      return String.valueOf(id == null ? name : id);
    }

    private Named checked(String what) {
      if (id == null && name == null) {
        throw malformed("the " + what + " has neither id nor name");
      }
      if (domain != null) {
        domain.checked("domain");
      }
      return this;
    }
  }

  /**
   * What a token shall be good for: one of the two.
   *
   * @param project null if it is a domain
   * @param domain null if it is a project
   */
  record Scope(@Nullable Named project, @Nullable Named domain) {
    private void check() {
      if ((project == null) == (domain == null)) {
        throw malformed("scope takes either project or domain");
      }
      if (project != null) {
        project.checked("project");
      }
      if (domain != null) {
        domain.checked("domain");
      }
    }
  }

  /**
   * Reads a body.
   *
   * @throws VpcepException EndPoint.0002 if it is malformed; without a word of what is in it
   * @throws VpcepException EndPoint.0003 if it asks for another method
   */
  static LoginRequest read(byte[] content) {
    // The parser's own words may hold a piece of the body, and so of a password.
    if (Json.tree(new String(content, StandardCharsets.UTF_8))
        .filter(JsonNode::isObject)
        .isEmpty()) {
      throw malformed("the request body is not an object in JSON");
    }
    Body body = READER.ofBody(content, Map.of());
    if (body.scope != null) {
      throw malformed("scope belongs into auth");
    }
    Auth auth = required(body.auth, "auth");
    Identity identity = required(auth.identity, "identity");
    if (identity.methods == null || identity.methods.isEmpty()) {
      throw malformed("auth.identity.methods is missing");
    }
    if (!identity.methods.contains(PASSWORD)) {
      throw ErrorCode.NOT_AUTHENTICATED.because("only the method password is taken");
    }
    User user = required(required(identity.password, PASSWORD).user, "user");
    String password = required(user.password, "the password of the user");
    Named named = new Named(user.id, user.name, user.domain).checked("user");
    if (user.id == null && user.domain == null) {
      throw malformed("a user given by name needs its domain");
    }
    if (auth.scope != null) {
      auth.scope.check();
    }
    return new LoginRequest(named, password, auth.scope);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw malformed(name + " is missing");
    }
    return value;
  }

  private static VpcepException malformed(String reason) {
    return ErrorCode.INVALID_PARAMETER.because(reason);
  }

  /** Does not tell the password. */
  @Override
  public String toString() {
    return "LoginRequest[user=" + user + ", scope=" + scope + "]";
  }
}
