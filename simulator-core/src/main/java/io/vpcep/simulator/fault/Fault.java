package io.vpcep.simulator.fault;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a test makes happen to some calls of a region. It comes after the checks of project, IAM
 * action and rate limit, and before those of the request itself.
 *
 * @param target which calls
 * @param effect what happens to them
 * @param skip how many matching calls go through untouched first, 0 or more
 * @param times how many matching calls it hits after that, 1 or more; {@link #ALWAYS} for all
 * @param probability how likely it is to hit each of them, drawn by the region's seed: more than 0,
 *     at most 1. A call that it does not hit does not count in {@code times}
 */
@Stable
public record Fault(Target target, FaultEffect effect, int skip, int times, double probability) {

  /** For {@code times}: all calls. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code skip} is negative, {@code times} is not positive, or
   *     {@code probability} is not between 0 and 1
   */
  public Fault {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(effect, "effect");
    if (skip < 0) {
      throw new IllegalArgumentException("skip must be 0 or more, not " + skip);
    }
    if (times < 1) {
      throw new IllegalArgumentException("times must be 1 or more, not " + times);
    }
    // Written so that what is no number is refused too.
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability must be more than 0 and at most 1, not " + probability);
    }
  }

  /**
   * The effect hits the next call of an operation: {@code next(SHOW_QUOTAS,
   * FaultEffect.refuse(PORT_QUERY_FAILED))}. A throttle hits all further calls.
   */
  public static Fault next(Operation<?, ?> operation, FaultEffect effect) {
    return next(effect).on(operation);
  }

  /** The effect hits the next call of any operation. A throttle hits all further calls. */
  public static Fault next(FaultEffect effect) {
    int times = effect instanceof FaultEffect.Throttle ? ALWAYS : 1;
    return new Fault(Target.EVERY_CALL, effect, 0, times, 1);
  }

  /** The same for calls of an operation only. */
  public Fault on(Operation<?, ?> operation) {
    return with(
        new Target(operation, target.projectId(), target.resourceId(), target.resourceName()));
  }

  /**
   * The same for calls in a project only.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public Fault inProject(String projectId) {
    return with(
        new Target(target.operation(), projectId, target.resourceId(), target.resourceName()));
  }

  /**
   * The same, only for requests that name a service or an endpoint by this id.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public Fault onResource(String id) {
    return with(new Target(target.operation(), target.projectId(), id, target.resourceName()));
  }

  /**
   * The same, only for requests about a service with this name, short or full, or about an endpoint
   * to such a service.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public Fault onResourceNamed(String name) {
    return with(new Target(target.operation(), target.projectId(), target.resourceId(), name));
  }

  /** The same, but so many matching calls go through untouched first, 0 or more. */
  public Fault after(int calls) {
    return new Fault(target, effect, calls, times, probability);
  }

  /** The same for so many matching calls, 1 or more. */
  public Fault times(int calls) {
    return new Fault(target, effect, skip, calls, probability);
  }

  /** The same for all matching calls from then on. */
  public Fault always() {
    return times(ALWAYS);
  }

  /**
   * The same for a part of the matching calls, drawn by the region's seed: more than 0, at most 1.
   *
   * @throws IllegalArgumentException if the number is not between 0 and 1
   */
  public Fault withProbability(double newProbability) {
    return new Fault(target, effect, skip, times, newProbability);
  }

  private Fault with(Target newTarget) {
    return new Fault(newTarget, effect, skip, times, probability);
  }

  /**
   * Which calls a fault is about: those that meet every condition given here.
   *
   * @param operation calls of which operation; null for every one
   * @param projectId calls in which project; null for every one
   * @param resourceId requests that name a service or an endpoint by this id, in their path, query
   *     or body; null for every one
   * @param resourceName requests about a service with this name, short or full, or about an
   *     endpoint to such a service; null for every one
   */
  public record Target(
      @Nullable Operation<?, ?> operation,
      @Nullable String projectId,
      @Nullable String resourceId,
      @Nullable String resourceName) {

    /** Every call. */
    public static final Target EVERY_CALL = new Target(null, null, null, null);

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is empty
     */
    public Target {
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
    public static Target of(Operation<?, ?> operation) {
      Objects.requireNonNull(operation, "operation");
      return new Target(operation, null, null, null);
    }

    /** Whether the request itself decides if a call is meant. */
    public boolean needsRequest() {
      return resourceId != null || resourceName != null;
    }
  }
}
