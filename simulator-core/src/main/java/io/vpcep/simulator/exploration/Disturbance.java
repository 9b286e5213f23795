package io.vpcep.simulator.exploration;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.stability.Experimental;
import io.vpcep.simulator.step.TransitionTiming;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that may happen to a call of a client, or to the whole region. Users add their own to
 * those that every exploration has:
 *
 * <pre>{@code
 * Disturbance.by("the whitelist is emptied", Level.FAILING, When.BEFORE, (region, call) -> …)
 *     .on(Operation.CREATE_ENDPOINT)
 * }</pre>
 *
 * @param name what it is called in reports, such as {@code throttled}; each has its own
 * @param level how rough it is
 * @param where which calls it can meet, told by how they ended in a run without it; it is not asked
 *     for what is about the whole region
 * @param effect what it does
 * @param calmer the same, done more calmly, the calmest first; tried when a failure is made small
 */
@Experimental
public record Disturbance(
    String name,
    Level level,
    Predicate<ExploredCall> where,
    DisturbanceEffect effect,
    List<DisturbanceEffect> calmer) {

  /** Copies the calmer effects. */
  public Disturbance {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(calmer, "calmer");
    calmer = List.copyOf(calmer);
  }

  /** A fault hits a call, of any operation. */
  public static Disturbance of(String name, Level level, FaultEffect fault) {
    return of(name, level, new DisturbanceEffect.OnCall(fault, 1));
  }

  /** A step that a call begins ends at another time. */
  public static Disturbance ofStep(String name, Level level, TransitionTiming timing) {
    return of(name, level, new DisturbanceEffect.OnStep(timing))
        .where(call -> !call.begun().isEmpty());
  }

  /** A step that a call begins ends {@code failed}. */
  public static Disturbance ofFailingStep(String name, Level level, ErrorCode code) {
    return of(name, level, new DisturbanceEffect.OnStepFailing(code))
        .where(call -> !call.begun().isEmpty());
  }

  /** The whole region lags behind. */
  public static Disturbance ofRegion(String name, Level level, Lags lags) {
    return of(name, level, new DisturbanceEffect.OnRegion(lags));
  }

  /** Somebody else does something before or after a call, of any operation. */
  public static Disturbance by(
      String name, Level level, DisturbanceEffect.When when, DisturbanceEffect.Action action) {
    return of(name, level, new DisturbanceEffect.ByOthers(when, action));
  }

  private static Disturbance of(String name, Level level, DisturbanceEffect effect) {
    return new Disturbance(name, level, call -> true, effect, List.of());
  }

  /** The same, only for calls that meet a condition too. */
  public Disturbance where(Predicate<ExploredCall> condition) {
    Objects.requireNonNull(condition, "condition");
    return new Disturbance(name, level, where.and(condition), effect, calmer);
  }

  /** The same, only for calls of these operations. */
  public Disturbance on(Operation<?, ?>... operations) {
    Set<Operation<?, ?>> these = Set.of(operations);
    return where(call -> these.contains(call.operation()));
  }

  /** The same for all further calls of the operation too. */
  public Disturbance always() {
    return effect instanceof DisturbanceEffect.OnCall once
        ? with(new DisturbanceEffect.OnCall(once.fault(), Fault.ALWAYS))
        : this;
  }

  /** The same, which can be done more calmly too, the calmest first. */
  public Disturbance orCalmer(DisturbanceEffect... effects) {
    return new Disturbance(name, level, where, effect, Stream.of(effects).toList());
  }

  private Disturbance with(DisturbanceEffect other) {
    return new Disturbance(name, level, where, other, calmer);
  }

  /** Whether it is about the whole region, and needs no call. */
  public boolean isOfRegion() {
    return effect instanceof DisturbanceEffect.OnRegion;
  }

  /** Name and level. */
  @Override
  public String toString() {
    return name + " (" + level.value() + ")";
  }
}
