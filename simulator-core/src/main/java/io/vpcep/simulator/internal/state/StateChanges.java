package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.RecordedTransition.Cause;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells of each service and endpoint that comes to be, changes its state, or is gone. */
public final class StateChanges {

  /** Why changes are being made. */
  public record Reason(Cause cause, @Nullable Operation<?, ?> operation) {
    /** The test makes them. */
    public static final Reason SET_UP = new Reason(Cause.SET_UP, null);

    /** Steps end. */
    public static final Reason STEP = new Reason(Cause.STEP, null);

    /** A call makes them. */
    public static Reason call(Operation<?, ?> operation) {
      return new Reason(Cause.CALL, operation);
    }
  }

  private Consumer<LongFunction<RecordedTransition>> listener = transition -> {};
  private Reason reason = Reason.SET_UP;
  private Instant time = Instant.EPOCH;

  StateChanges() {}

  /** Whom to tell from now on: a transition for the number that it gets. */
  public void tell(Consumer<LongFunction<RecordedTransition>> newListener) {
    listener = newListener;
  }

  /** From now on changes are made at an instant, for a reason. */
  public void at(Instant newTime, Reason newReason) {
    time = newTime;
    reason = newReason;
  }

  /** Why changes are being made now. */
  public Reason reason() {
    return reason;
  }

  /** A resource may have changed its state; null if it was not there, or is gone. */
  public void changed(
      ResourceType type, String id, @Nullable ApiValue from, @Nullable ApiValue to) {
    if (from != to) {
      Instant then = time;
      Reason why = reason;
      listener.accept(
          sequence ->
              new RecordedTransition(
                  sequence, then, type, id, from, to, why.cause(), why.operation()));
    }
  }

  /** Tells of what is otherwise in a state than in the one before it. */
  public void since(RegionState former, RegionState next) {
    since(ResourceType.ENDPOINT_SERVICE, former.services().all(), next.services().all());
    since(ResourceType.ENDPOINT, former.endpoints().all(), next.endpoints().all());
  }

  private void since(
      ResourceType type,
      List<? extends ResourceSnapshot> former,
      List<? extends ResourceSnapshot> next) {
    Map<String, ApiValue> left = new HashMap<>();
    next.forEach(resource -> left.put(resource.id(), resource.status()));
    former.forEach(
        resource -> changed(type, resource.id(), resource.status(), left.remove(resource.id())));
    next.stream()
        .filter(resource -> left.containsKey(resource.id()))
        .forEach(resource -> changed(type, resource.id(), null, resource.status()));
  }
}
