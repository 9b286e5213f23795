package io.vpcep.simulator.exploration;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.exploration.DisturbanceEffect.ByOthers;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnCall;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnStep;
import io.vpcep.simulator.exploration.DisturbanceEffect.OnStepFailing;
import io.vpcep.simulator.exploration.DisturbanceEffect.When;
import io.vpcep.simulator.exploration.ExplorationConfig.Bounds;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.internal.exploration.Asked;
import io.vpcep.simulator.internal.exploration.CallName;
import io.vpcep.simulator.internal.exploration.CallNames;
import io.vpcep.simulator.internal.exploration.Resources;
import io.vpcep.simulator.internal.frontend.Doorkeeper;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the door of the region of one run: knows the calls by name, does to them what is
 * planned, and notes what happens. Always called under the region's lock.
 */
final class Door implements Doorkeeper {
  private final SimulatedRegion region;
  private final Bounds bounds;
  private final Duration polling;
  private final Habits habits;
  private final List<Planned> plan;
  // Asked by the test while other threads call.
  private final Set<Planned> met = ConcurrentHashMap.newKeySet();
  private final CallNames names = new CallNames();
  private final Resources resources = new Resources();
  private final Map<Asked, Last> lasts = new HashMap<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<SeenCall> calls = new ArrayList<>();
  private final List<String> hasty = new ArrayList<>();
  private final ThreadLocal<Boolean> undisturbed = ThreadLocal.withInitial(() -> false);
  private final Instant latest;
  private Instant left;
  private boolean movesTime;
  private boolean polled;
  // Read by who looks whether the run can end at all.
  private volatile @Nullable String beyond;
  private @Nullable IllegalStateException broken;
  private boolean busy;
  private @Nullable OneVisit present;

  /**
   * What the calm run has shown of a client.
   *
   * @param overHttp whether it calls over HTTP, so that calls in this process are the test's own
   * @param movesTime whether it lets simulated time pass
   */
  record Habits(boolean overHttp, boolean movesTime) {
    static final Habits UNKNOWN = new Habits(false, false);
  }

  /** How the last call that asked the same ended. */
  private record Last(
      Instant end,
      long state,
      boolean changing,
      boolean failedForTheMoment,
      boolean cutOff,
      int repeatedAtOnce) {}

  /**
   * For a run.
   *
   * @param polling how far time moves for a client that asks the same again; zero for not at all
   */
  Door(SimulatedRegion region, Bounds bounds, Duration polling, Habits habits, List<Planned> plan) {
    this.region = region;
    this.bounds = bounds;
    this.polling = polling;
    this.habits = habits;
    this.plan = plan;
    this.left = region.clock().instant();
    this.latest = left.plus(bounds.time());
    plan.stream().filter(planned -> planned.at() == null).forEach(met::add);
  }

  /** The run has gone beyond its bounds: thrown out of a client in this process. */
  static final class Beyond extends Error {
    private static final long serialVersionUID = 1L;

    Beyond(String message) {
      super(message);
    }
  }

  @Override
  public Visit comes(
      Caller caller, Operation<?, ?> operation, @Nullable Object request, @Nullable WireCall wire) {
    if (busy) {
      return Visit.UNSEEN;
    }
    keepWithinBounds(wire);
    CallName name = names.next(caller, operation, request);
    boolean own = wire == null && (habits.overHttp() || undisturbed.get());
    Instant now = region.clock().instant();
    movesTime |= !now.equals(left);
    int repeatedAtOnce = meetAgain(name.asked(), now, own);
    ExploredCall call =
        new ExploredCall(
            name.toString(),
            calls.size() + 1,
            nextOf(caller, operation),
            caller,
            operation,
            request,
            null,
            null,
            Set.of());
    OneVisit visit = new OneVisit(name, own, wire != null, repeatedAtOnce, call);
    if (!own) {
      visit.disturbBefore();
    }
    present = visit;
    return visit;
  }

  private void keepWithinBounds(@Nullable WireCall wire) {
    boolean tooMany = calls.size() >= bounds.calls();
    if (tooMany || region.clock().instant().isAfter(latest)) {
      String message =
          tooMany
              ? "the client has made " + calls.size() + " calls and goes on"
              : "the client has let " + bounds.time() + " pass and goes on";
      beyond = message;
      if (wire != null) {
        throw new TransportFaultException.ConnectionDropped(false);
      }
      throw new Beyond(message);
    }
  }

  /**
   * Who asks the same again: time passes for those who poll, and who is hasty is noted.
   *
   * @return how often this was asked at once after it failed
   */
  private int meetAgain(Asked asked, Instant now, boolean own) {
    Last last = lasts.get(asked);
    if (last == null || !last.end().equals(now)) {
      return 0;
    }
    int repeated = last.failedForTheMoment() ? last.repeatedAtOnce() + 1 : 0;
    // HTTP clients themselves repeat a read when a connection is closed that was kept alive.
    if (repeated > (last.cutOff() ? 1 : 0) && !own) {
      hasty.add(
          asked.operation().name() + " was called again at once after it failed for the moment");
    }
    boolean polls = !last.changing() && last.state() == resources.fingerprint();
    if (polls && !polling.isZero() && (asked.operation().isRead() || !habits.movesTime())) {
      region.clock().advance(polling);
      polled = true;
    }
    return repeated;
  }

  private int nextOf(Caller caller, Operation<?, ?> operation) {
    return numbers.getOrDefault(List.of(caller.projectId(), operation), 0) + 1;
  }

  @Override
  public void changed(RecordedTransition transition) {
    OneVisit visit = present;
    if (visit != null && !busy) {
      visit.changed(transition);
    }
    resources.changed(transition);
  }

  /** Whether the run has gone beyond its bounds. */
  boolean isBeyond() {
    return beyond != null;
  }

  /** Why it has gone beyond its bounds; null if it has not. */
  @Nullable String beyond() {
    return beyond;
  }

  /** Marks the calls of this thread as the test's own, or no longer. */
  boolean undisturbed(boolean from) {
    boolean before = undisturbed.get();
    undisturbed.set(from);
    return before;
  }

  /** What happened so far. */
  List<Planned> met() {
    return plan.stream().filter(met::contains).toList();
  }

  /** All that was seen; only once nobody calls any more. */
  List<SeenCall> calls() {
    return calls;
  }

  /** The failure of a disturbance itself; null if there is none. */
  @Nullable IllegalStateException broken() {
    return broken;
  }

  boolean polled() {
    return polled;
  }

  List<String> hasty() {
    return hasty;
  }

  Resources resources() {
    return resources;
  }

  Habits habits() {
    boolean overHttp = calls.stream().anyMatch(SeenCall::isOverHttp);
    return new Habits(overHttp, movesTime);
  }

  /** One call, from when it comes to when it has ended. */
  private final class OneVisit implements Visit {
    private final CallName name;
    private final boolean own;
    private final boolean overHttp;
    private final int repeatedAtOnce;
    private final ExploredCall came;
    private final long state = resources.fingerprint();
    private final Set<TransitionStep> begun = EnumSet.noneOf(TransitionStep.class);
    private final List<Runnable> checks = new ArrayList<>();
    private final List<Planned> after = new ArrayList<>();
    private boolean changing;

    OneVisit(CallName name, boolean own, boolean overHttp, int repeatedAtOnce, ExploredCall came) {
      this.name = name;
      this.own = own;
      this.overHttp = overHttp;
      this.repeatedAtOnce = repeatedAtOnce;
      this.came = came;
    }

    void disturbBefore() {
      // Delays let the call go on to what is armed after them.
      plan.stream()
          .filter(planned -> planned.at() != null && planned.at().name().equals(name))
          .sorted(Comparator.comparing(planned -> !isDelay(planned)))
          .forEach(this::disturb);
    }

    private void disturb(Planned planned) {
      DisturbanceEffect effect = planned.effect();
      if (effect instanceof OnCall onCall) {
        arm(planned, onCall);
      } else if (effect instanceof OnStep onStep) {
        rule(planned, step -> TransitionRule.of(step, onStep.timing()));
      } else if (effect instanceof OnStepFailing failing) {
        rule(planned, step -> TransitionRule.failing(step, failing.code()));
      } else if (effect instanceof ByOthers byOthers) {
        if (byOthers.when() == When.AFTER) {
          after.add(planned);
        } else {
          act(planned, byOthers, came);
        }
      }
    }

    private void arm(Planned planned, OnCall onCall) {
      Fault fault =
          Fault.next(came.operation(), onCall.fault())
              .inProject(came.caller().projectId())
              .times(onCall.times());
      SimulatedFaults.Armed armed = region.faults().arm(fault);
      checks.add(
          () -> {
            if (armed.fired() > 0) {
              met.add(planned);
            } else {
              armed.disarm();
            }
          });
    }

    private void rule(Planned planned, Function<TransitionStep, TransitionRule> rule) {
      SeenCall seen = Objects.requireNonNull(planned.at());
      for (TransitionStep step : seen.call().begun()) {
        SimulatedTransitions.Armed armed = region.transitions().arm(rule.apply(step).forNext());
        checks.add(
            () -> {
              if (armed.used() > 0) {
                met.add(planned);
              } else {
                armed.disarm();
              }
            });
      }
    }

    private void act(Planned planned, ByOthers byOthers, ExploredCall call) {
      busy = true;
      try {
        if (byOthers.action().act(region, call)) {
          met.add(planned);
        }
      } catch (RuntimeException e) {
        // Whoever made the disturbance is to know, not the client.
        broken = new IllegalStateException("the disturbance failed: " + planned, e);
      } finally {
        busy = false;
      }
    }

    void changed(RecordedTransition transition) {
      changing = true;
      if (transition.cause() == RecordedTransition.Cause.CALL) {
        if (transition.from() == null) {
          names.created(transition.resourceId(), name.asked());
          resources.created(transition.resourceId(), name.asked());
        }
        begunBy(transition).ifPresent(begun::add);
      }
    }

    @Override
    public void ended(RecordedCall recorded, @Nullable Object answer) {
      present = null;
      checks.forEach(Runnable::run);
      ExploredCall call =
          new ExploredCall(
              came.name(),
              came.number(),
              came.nth(),
              came.caller(),
              came.operation(),
              came.request(),
              recorded,
              answer,
              begun);
      calls.add(new SeenCall(name, state, own, call));
      if (reachedFaults(recorded)) {
        numbers.put(List.of(came.caller().projectId(), came.operation()), came.nth());
      }
      if (call.isEffective() && !changing) {
        resources.written(name.asked());
      }
      after.stream()
          // What else was planned may have made it another call.
          .filter(planned -> planned.disturbance().where().test(call))
          .forEach(planned -> act(planned, (ByOthers) planned.effect(), call));
      left = region.clock().instant();
      lasts.put(
          name.asked(),
          new Last(
              left,
              resources.fingerprint(),
              call.isEffective(),
              recorded.failedForTheMoment(),
              overHttp && call.isRead() && recorded.outcome() == RecordedCall.Outcome.DROPPED,
              repeatedAtOnce));
    }
  }

  private static boolean isDelay(Planned planned) {
    return planned.effect() instanceof OnCall onCall && onCall.fault() instanceof FaultEffect.Delay;
  }

  private static Optional<TransitionStep> begunBy(RecordedTransition transition) {
    if (transition.to() == null) {
      return Optional.empty();
    }
    boolean deletion = transition.to().value().equals("deleting");
    boolean creation = transition.to().value().equals("creating");
    return Arrays.stream(TransitionStep.values())
        .filter(step -> step.resourceType() == transition.resourceType())
        .filter(step -> step.isCreation() ? creation : deletion)
        .findFirst();
  }

  /** Whether the checks before those of faults let the call through. */
  private static boolean reachedFaults(RecordedCall recorded) {
    ErrorCode code = recorded.code();
    return recorded.outcome() != RecordedCall.Outcome.REFUSED
        || !(code == ErrorCode.NOT_AUTHORIZED
            || code == ErrorCode.INVALID_PROJECT_ID
            || code == ErrorCode.TOO_MANY_REQUESTS);
  }
}
