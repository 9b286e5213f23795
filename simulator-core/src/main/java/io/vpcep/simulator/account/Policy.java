package io.vpcep.simulator.account;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import java.util.Set;

/**
 * What a user may or may not do (API reference chapter 6). A denial wins over a permission.
 *
 * @param effect allow or deny
 * @param actions IAM actions such as {@code vpcep:endpoints:create}, {@code *} in them stands for
 *     any characters
 */
@Stable
public record Policy(Effect effect, Set<String> actions) {

  /** Whether the actions are allowed or denied. */
  public enum Effect {
    /** Allowed. */
    ALLOW,
    /** Denied, whatever else allows it. */
    DENY
  }

  /** Copies the actions. */
  public Policy {
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(actions, "actions");
    actions = Set.copyOf(actions);
  }

  /** A permission. */
  public static Policy allow(String... actions) {
    return new Policy(Effect.ALLOW, Set.of(actions));
  }

  /** A denial. */
  public static Policy deny(String... actions) {
    return new Policy(Effect.DENY, Set.of(actions));
  }
}
