package io.vpcep.simulator.http.internal.identity;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.json.RequestFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a token by password.
 *
 * @param user who logs in; by name it has a domain
 * @param password not to be told to anybody
 * @param scope what the token shall be good for; null for nothing in particular
 */
record LoginRequest(Named user, String password, @Nullable Scope scope) {
  private static final String PASSWORD = "password";

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
  }

  /**
   * What a token shall be good for: one of the two.
   *
   * @param project null if it is a domain
   * @param domain null if it is a project
   */
  record Scope(@Nullable Named project, @Nullable Named domain) {}

  /**
   * Reads a body.
   *
   * @throws VpcepException EndPoint.0002 if it is malformed; without a word of what is in it
   * @throws VpcepException EndPoint.0003 if it asks for another method
   */
  static LoginRequest read(byte[] body) {
    RequestFields fields = fields(body);
    if (fields.object("scope") != null) {
      throw malformed("scope belongs into auth");
    }
    RequestFields auth = required(fields, "auth");
    RequestFields identity = required(auth, "identity");
    List<String> methods = identity.texts("methods");
    if (methods == null || methods.isEmpty()) {
      throw malformed("auth.identity.methods is missing");
    }
    if (!methods.contains(PASSWORD)) {
      throw ErrorCode.NOT_AUTHENTICATED.because("only the method password is taken");
    }
    RequestFields user = required(required(identity, PASSWORD), "user");
    String password = user.text(PASSWORD);
    if (password == null) {
      throw malformed("the password of the user is missing");
    }
    return new LoginRequest(named(user, "user", true), password, scope(auth.object("scope")));
  }

  /** The parser's own words may hold a piece of the body, and so of a password. */
  private static RequestFields fields(byte[] body) {
    try {
      return RequestFields.ofOptional(body);
    } catch (VpcepException e) {
      throw malformed("the request body is not an object in JSON");
    }
  }

  private static RequestFields required(RequestFields parent, String name) {
    RequestFields object = parent.object(name);
    if (object == null) {
      throw malformed(name + " is missing");
    }
    return object;
  }

  private static @Nullable Scope scope(@Nullable RequestFields scope) {
    if (scope == null) {
      return null;
    }
    RequestFields project = scope.object("project");
    RequestFields domain = scope.object("domain");
    if ((project == null) == (domain == null)) {
      throw malformed("scope takes either project or domain");
    }
    return project == null
        ? new Scope(null, named(required(scope, "domain"), "domain", false))
        : new Scope(named(project, "project", false), null);
  }

  /** By its id or its name; something that is named in a domain may or must tell it. */
  private static Named named(RequestFields fields, String what, boolean nameNeedsDomain) {
    String id = fields.text("id");
    String name = fields.text("name");
    if (id == null && name == null) {
      throw malformed("the " + what + " has neither id nor name");
    }
    RequestFields domain = fields.object("domain");
    if (id == null && domain == null && nameNeedsDomain) {
      throw malformed("a " + what + " given by name needs its domain");
    }
    return new Named(id, name, domain == null ? null : named(domain, "domain", false));
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
