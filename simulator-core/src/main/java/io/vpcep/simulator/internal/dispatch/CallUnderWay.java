package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.internal.frontend.Doorkeeper;
import io.vpcep.simulator.internal.frontend.StartedCall;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.internal.journal.KeptAnswers;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call on its way through the stages, with what the journal shall know of it. */
final class CallUnderWay<Q, A> implements StartedCall<A> {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final Set<Operation<?, ?>> DELETIONS =
      Set.of(Operation.DELETE_ENDPOINT_SERVICE, Operation.DELETE_ENDPOINT);
  private static final Set<EndpointStatus> PENDING =
      Set.of(EndpointStatus.PENDING_ACCEPTANCE, EndpointStatus.CREATING, EndpointStatus.DELETING);

  private final Dispatcher dispatcher;
  private final Caller caller;
  private final @Nullable WireCall wire;
  private final Operation<Q, A> operation;
  private final ReadRequest<Q> request;
  private final Doorkeeper.Visit visit;
  private final Instant begin;
  private @Nullable Interference met;
  private Duration delay = Duration.ZERO;
  private @Nullable A answer;
  private RecordedCall.Outcome refusal = RecordedCall.Outcome.REFUSED;

  CallUnderWay(
      Dispatcher dispatcher,
      Caller caller,
      @Nullable WireCall wire,
      Operation<Q, A> operation,
      ReadRequest<Q> request,
      Doorkeeper.Visit visit,
      Instant begin) {
    this.dispatcher = dispatcher;
    this.caller = caller;
    this.wire = wire;
    this.operation = operation;
    this.request = request;
    this.visit = visit;
    this.begin = begin;
  }

  Instant begin() {
    return begin;
  }

  Caller caller() {
    return caller;
  }

  Operation<Q, A> operation() {
    return operation;
  }

  /** The request; throws what refused it where it could not be read. */
  Q request() {
    return request.get();
  }

  /** Meets what a test has armed; how long that delays it. */
  Duration meetFaults(RegionState state) {
    Interference faults = Interference.of(caller.projectId(), operation, request, state, begin);
    met = faults;
    return faults.delay();
  }

  /** It has to wait before it goes on. */
  void waitFor(Duration span) {
    delay = span;
  }

  @Override
  public Duration delay() {
    return delay;
  }

  @Override
  public A end() {
    if (!delay.isZero()) {
      dispatcher.goOn(this);
    }
    return Objects.requireNonNull(answer, "answer");
  }

  @Override
  public void drop() {
    dispatcher.drop(this);
  }

  /** Is carried out, or ends as a fault that it has met decides. */
  void end(Supplier<A> handler) {
    Objects.requireNonNull(met, "met").end(this, () -> answer = handler.get());
  }

  /** From now on, what ends the call is a fault that a test armed. */
  void isHit(RecordedCall.Outcome outcome) {
    refusal = outcome;
  }

  /** It is recorded. What was answered, if it was carried out, may yet be lost on the way. */
  void recordedAs(RecordedCall recorded) {
    visit.ended(recorded, answer);
  }

  /** What is recorded of a call that was answered. */
  LongFunction<RecordedCall> answered(Instant end) {
    int status = DELETIONS.contains(operation) ? NO_CONTENT : OK;
    return ended(RecordedCall.Outcome.ANSWERED, status, null, end);
  }

  /** What is recorded of a call that was refused, or whose answer was lost or replaced. */
  LongFunction<RecordedCall> failed(RuntimeException failure, Instant end) {
    if (failure instanceof VpcepException refused) {
      return recorded(RecordedCall.Result.refused(refused, refusal, since(end)));
    }
    return failure instanceof TransportFaultException.RawAnswer raw
        ? ended(RecordedCall.Outcome.FAULT, raw.answer().status(), raw.getMessage(), end)
        : ended(RecordedCall.Outcome.DROPPED, 0, failure.getMessage(), end);
  }

  private LongFunction<RecordedCall> ended(
      RecordedCall.Outcome outcome, int status, @Nullable String reason, Instant end) {
    return recorded(
        new RecordedCall.Result(
            outcome,
            status,
            null,
            reason,
            since(end),
            created(),
            pending(),
            outcome == RecordedCall.Outcome.ANSWERED ? KeptAnswers.of(answer) : null));
  }

  private Duration since(Instant end) {
    if (end.equals(begin)) {
      return Duration.ZERO;
    }
    Duration span = Duration.between(begin, end);
    // The region may have begun anew while the call waited.
    return span.isNegative() ? Duration.ZERO : span;
  }

  private LongFunction<RecordedCall> recorded(RecordedCall.Result result) {
    return sequence -> {
      RecordedCall call =
          new RecordedCall(
              sequence,
              begin,
              caller,
              wire == null ? null : wire.userId(),
              operation,
              request.request(),
              result,
              wire == null ? null : wire.request(),
              wire == null ? RecordedCall.Source.PROCESS : wire.source());
      if (wire != null) {
        wire.becomes(call);
      }
      return call;
    };
  }

  private @Nullable String created() {
    if (operation.equals(Operation.CREATE_ENDPOINT_SERVICE)
        && answer instanceof EndpointService service) {
      return service.id();
    }
    return operation.equals(Operation.CREATE_ENDPOINT) && answer instanceof Endpoint endpoint
        ? endpoint.id()
        : null;
  }

  /** Only what shows one resource is polled for its state. */
  private boolean pending() {
    if (operation.equals(Operation.SHOW_ENDPOINT_SERVICE)
        && answer instanceof EndpointService service) {
      return service.status() == ServiceStatus.CREATING
          || service.status() == ServiceStatus.DELETING;
    }
    return operation.equals(Operation.SHOW_ENDPOINT)
        && answer instanceof Endpoint endpoint
        && PENDING.contains(endpoint.status());
  }
}
