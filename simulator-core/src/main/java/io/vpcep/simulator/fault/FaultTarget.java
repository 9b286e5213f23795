package io.vpcep.simulator.fault;

import io.vpcep.simulator.api.Operation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault is about: those that meet everything that is given here.
 *
 * @param operation calls of which operation; null for every one
 * @param projectId calls in which project; null for every one
 * @param resourceId requests that name a service or an endpoint by this id, in their path, query or
 *     body; null for every one
 * @param resourceName requests about a service with this name, short or full, or about an endpoint
 *     to such a service; null for every one
 */
public record FaultTarget(
    @Nullable Operation<?, ?> operation,
    @Nullable String projectId,
    @Nullable String resourceId,
    @Nullable String resourceName) {

  /** Every call. */
  public static final FaultTarget EVERY_CALL = new FaultTarget(null, null, null, null);

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public FaultTarget {
    requireGiven("project id", projectId);
    requireGiven("resource id", resourceId);
    requireGiven("resource name", resourceName);
  }

  private static void requireGiven(String name, @Nullable String text) {
    if (text != null && text.isEmpty()) {
      throw new IllegalArgumentException("the " + name + " of a fault must not be empty");
    }
  }

  /** Calls of an operation. */
  public static FaultTarget of(Operation<?, ?> operation) {
    Objects.requireNonNull(operation, "operation");
    return new FaultTarget(operation, null, null, null);
  }

  /** Whether it takes a look at the request to tell. */
  public boolean needsRequest() {
    return resourceId != null || resourceName != null;
  }
}
