package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;

/**
 * A statement of the policy of an endpoint to a gateway service: what may be done with what.
 *
 * @param effect allow or deny
 * @param actions actions such as {@code obs:object:*}; on the wire {@code Action}
 * @param resources resources such as {@code obs:*:*:*:*}; on the wire {@code Resource}
 */
@Stable
public record PolicyStatement(Effect effect, List<String> actions, List<String> resources) {

  /** The default policy: every access is allowed. */
  public static final List<PolicyStatement> DEFAULT =
      List.of(
          new PolicyStatement(
              Effect.ALLOW, List.of("obs:*:*"), List.of("obs:*:*:*:*/*", "obs:*:*:*:*")));

  /** Copies the lists. */
  public PolicyStatement {
    Objects.requireNonNull(effect, "effect");
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** Whether a statement of an endpoint's policy allows or denies. */
  public enum Effect implements ApiValue {
    /** Allows. */
    ALLOW("Allow"),

    /** Denies. */
    DENY("Deny");

    private final String value;

    Effect(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }
}
