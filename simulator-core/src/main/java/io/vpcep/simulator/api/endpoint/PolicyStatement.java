package io.vpcep.simulator.api.endpoint;

import java.util.List;
import java.util.Objects;

/**
 * A statement of the policy of an endpoint to a gateway service: what may be done with what.
 *
 * @param effect allow or deny
 * @param actions actions such as {@code obs:object:*}; on the wire {@code Action}
 * @param resources resources such as {@code obs:*:*:*:*}; on the wire {@code Resource}
 */
public record PolicyStatement(PolicyEffect effect, List<String> actions, List<String> resources) {

  /** What an endpoint allows whose owner has said nothing: every access. */
  public static final List<PolicyStatement> DEFAULT =
      List.of(
          new PolicyStatement(
              PolicyEffect.ALLOW, List.of("obs:*:*"), List.of("obs:*:*:*:*/*", "obs:*:*:*:*")));

  /** Copies the lists. */
  public PolicyStatement {
    Objects.requireNonNull(effect, "effect");
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }
}
