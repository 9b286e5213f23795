package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a policy as asked for; nothing is checked until the call.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param actions what may be done, at least one
 * @param resources with what, at least one
 */
@Stable
public record PolicyStatementSpec(
    @Nullable String effect, @Nullable List<String> actions, @Nullable List<String> resources) {

  /** Copies the lists. */
  public PolicyStatementSpec {
    actions = actions == null ? null : List.copyOf(actions);
    resources = resources == null ? null : List.copyOf(resources);
  }

  /** A statement that is complete. */
  public static PolicyStatementSpec of(
      PolicyStatement.Effect effect, List<String> actions, List<String> resources) {
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(actions, "actions");
    Objects.requireNonNull(resources, "resources");
    return new PolicyStatementSpec(effect.value(), actions, resources);
  }
}
