package io.vpcep.simulator.caller;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who calls: an account (domain) acting in a project, with the IAM actions it was granted.
 *
 * @param domainId id of the account
 * @param projectId id of the project it acts in; the region refuses one that is not 32 hexadecimal
 *     digits
 * @param allowedActions IAM actions such as {@code vpcep:endpoints:create}, each possibly with
 *     {@code *} for any run of characters
 */
public record Caller(String domainId, String projectId, Set<String> allowedActions) {

  /** Copies the actions. */
  public Caller {
    Objects.requireNonNull(domainId);
    Objects.requireNonNull(projectId);
    allowedActions = Set.copyOf(allowedActions);
  }

  /** A caller with every right. */
  public static Caller of(String domainId, String projectId) {
    return new Caller(domainId, projectId, Set.of("*"));
  }

  /** The same caller with these IAM actions and no others; {@code *} stands for any characters. */
  public Caller allowedOnly(String... actions) {
    return new Caller(domainId, projectId, Set.of(actions));
  }

  /** Whether an IAM action was granted. */
  public boolean may(String action) {
    return allowedActions.stream().anyMatch(pattern -> matches(pattern, action));
  }

  private static boolean matches(String pattern, String action) {
    if (pattern.indexOf('*') < 0) {
      return pattern.equals(action);
    }
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), action);
  }
}
