package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.internal.fault.ArmedCall;
import io.vpcep.simulator.internal.fault.Subjects;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may hit an allowed call before its request is looked at: rate limit, armed faults. Delays
 * add up, until a fault decides how the call ends.
 */
final class Interference {
  private Duration delay = Duration.ZERO;
  private @Nullable FaultEffect ending;

  private Interference() {}

  /** What a call meets; the rate limit refuses it straight away. */
  static Interference of(
      String projectId,
      Operation<?, ?> operation,
      ReadRequest<?> request,
      RegionState state,
      Instant now) {
    limitRate(projectId, state, now);
    Interference met = new Interference();
    LazyValue<Subjects> subjects =
        new LazyValue<>(() -> known(operation.subjectsOf(request.get()), state));
    state
        .faults()
        .meet(
            armed ->
                armed.matches(operation, projectId, subjects)
                    && armed.hits(now, state.source()::nextChance)
                    && met.endsBy(armed));
    return met;
  }

  /** The ids and names in a request, and what the region knows of them. */
  private static Subjects known(Operation.Subjects named, RegionState state) {
    Set<String> names = new HashSet<>();
    named.serviceNames().forEach(name -> names.addAll(Subjects.names(name)));
    for (String id : named.ids()) {
      state
          .services()
          .find(id)
          .map(ServiceSnapshot::serviceName)
          .or(() -> state.endpoints().find(id).map(state.services()::nameOfServiceOf))
          .ifPresent(fullName -> names.addAll(Subjects.names(fullName)));
    }
    return new Subjects(Set.copyOf(named.ids()), names);
  }

  private static void limitRate(String project, RegionState state, Instant now) {
    RateLimit limit = state.config().rateLimit();
    if (limit != null) {
      if (state.calls().countSince(project, now, limit.span()) >= limit.calls()) {
        throw ErrorCode.TOO_MANY_REQUESTS.because(
            "project " + project + " may make " + limit.calls() + " calls in " + limit.span());
      }
      state.calls().add(project, now);
    }
  }

  private boolean endsBy(ArmedCall armed) {
    FaultEffect effect = armed.fault().effect();
    if (effect instanceof FaultEffect.Delay slow) {
      delay = delay.plus(slow.span());
      return false;
    }
    ending = effect;
    return true;
  }

  /** How long the call takes before it goes on. */
  Duration delay() {
    return delay;
  }

  /** Lets the call end as it would, or as the fault decides. */
  void end(CallUnderWay<?, ?> underWay, Runnable call) {
    FaultEffect effect = ending;
    if (effect == null) {
      call.run();
      return;
    }
    underWay.isHit(RecordedCall.Outcome.FAULT);
    if (effect instanceof FaultEffect.Refusal refusal) {
      throw refusal.code().because("injected fault");
    }
    if (effect instanceof FaultEffect.Throttle throttle) {
      throw ErrorCode.TOO_MANY_REQUESTS.because(
          "injected fault: " + throttle.calls() + " calls in " + throttle.span());
    }
    throw onTheWay(effect, call);
  }

  private static TransportFaultException onTheWay(FaultEffect effect, Runnable call) {
    TransportFaultException fault =
        effect instanceof FaultEffect.RawAnswer answer
            ? new TransportFaultException.RawAnswer(answer)
            : new TransportFaultException.ConnectionDropped(
                ((FaultEffect.DroppedConnection) effect).afterEffect());
    if (fault.isAfterEffect()) {
      try {
        call.run();
      } catch (VpcepException e) {
        // The service refuses, and that answer is lost on the way like any other.
        fault.addSuppressed(e);
      }
    }
    return fault;
  }
}
