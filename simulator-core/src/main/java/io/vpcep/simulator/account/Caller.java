package io.vpcep.simulator.account;

import io.vpcep.simulator.account.Policy.Effect;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who calls: an account (domain) acting in a project, with the policies that say what it may do.
 *
 * @param domainId id of the account
 * @param projectId id of the project it acts in; the region refuses one that is not 1 to 64
 *     letters, digits, {@code -} and {@code _}
 * @param policies what it may do: an action that some policy allows and none denies
 */
@Stable
public record Caller(String domainId, String projectId, List<Policy> policies) {
  private static final Policy EVERYTHING = Policy.allow("*");

  /** Copies the policies. */
  public Caller {
    Objects.requireNonNull(domainId, "domainId");
    Objects.requireNonNull(projectId, "projectId");
    Objects.requireNonNull(policies, "policies");
    policies = List.copyOf(policies);
  }

  /** A caller with every right. */
  public static Caller of(String domainId, String projectId) {
    return new Caller(domainId, projectId, List.of(EVERYTHING));
  }

  /** The same caller with these IAM actions and no others; {@code *} stands for any characters. */
  public Caller allowedOnly(String... actions) {
    return withPolicies(List.of(Policy.allow(actions)));
  }

  /** The same caller with every right. */
  public Caller administrator() {
    return of(domainId, projectId);
  }

  /** The same caller, who may list and show everything, and change nothing. */
  public Caller readOnly() {
    return allowedOnly("vpcep:*:get", "vpcep:*:list");
  }

  /** The same caller without any right. */
  public Caller withoutRights() {
    return withPolicies(List.of());
  }

  /** The same caller with other policies. */
  public Caller withPolicies(List<Policy> others) {
    return new Caller(domainId, projectId, others);
  }

  /** Whether it may do an IAM action: some policy allows it and none denies it. */
  public boolean may(String action) {
    return hasPolicy(Effect.ALLOW, action) && !isDenied(action);
  }

  /** Whether some policy denies an IAM action. */
  public boolean isDenied(String action) {
    return hasPolicy(Effect.DENY, action);
  }

  private boolean hasPolicy(Effect effect, String action) {
    // Asked on each call: loops are faster than streams by far.
    for (Policy policy : policies) {
      if (policy.effect() == effect && names(policy, action)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Policy policy, String action) {
    for (String pattern : policy.actions()) {
      if (matches(pattern, action)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String action) {
    if (pattern.indexOf('*') < 0) {
      return pattern.equals(action);
    }
    return pattern.equals("*")
        || Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), action);
  }
}
