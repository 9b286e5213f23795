package io.vpcep.simulator.http.internal.authentication;

/**
 * What a token is good for.
 *
 * @param kind a project, a domain (account), or nothing
 * @param id of the project or domain; empty for nothing
 */
public record TokenScope(Kind kind, String id) {

  /** A token that is good for asking what there is, and nothing else. */
  public static final TokenScope NONE = new TokenScope(Kind.NONE, "");

  /** Kinds of scopes. */
  public enum Kind {
    /** One project. */
    PROJECT,
    /** An account, without its projects. */
    DOMAIN,
    /** Nothing. */
    NONE
  }

  /** For a project. */
  public static TokenScope project(String id) {
    return new TokenScope(Kind.PROJECT, id);
  }

  /** For an account. */
  public static TokenScope domain(String id) {
    return new TokenScope(Kind.DOMAIN, id);
  }

  /** Whether it is good for a project. */
  boolean covers(String projectId) {
    return kind == Kind.PROJECT && id.equals(projectId);
  }
}
