package io.vpcep.simulator.internal.dispatch;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.internal.authorization.Authorization;
import io.vpcep.simulator.internal.clock.Agenda;
import io.vpcep.simulator.internal.clock.RegionClock;
import io.vpcep.simulator.internal.frontend.Doorkeeper;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.RegionNews;
import io.vpcep.simulator.internal.frontend.StartedCall;
import io.vpcep.simulator.internal.frontend.Watch;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.internal.journal.BoundedLog;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.setup.Operator;
import io.vpcep.simulator.internal.snapshot.SnapshotRestoring;
import io.vpcep.simulator.internal.snapshot.SnapshotTaking;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.StateChanges;
import io.vpcep.simulator.internal.time.RegionTime;
import io.vpcep.simulator.internal.transition.Transitions;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes every call of a region, one after another. */
public final class Dispatcher implements FrontEnd, AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final SimulatorConfig config;
  private final RegionClock clock;
  private final RegionTime clientTime;
  private final Watchers watchers = new Watchers();
  private Doorkeeper doorkeeper = Doorkeeper.NOBODY;
  private volatile RegionState state;
  private Transitions transitions;
  private BoundedLog<RecordedCall> journal;
  private BoundedLog<RecordedTransition> history;
  private Replacements replaced = new Replacements(0, 0);
  private long clearings;
  private volatile boolean closed;

  /** How often the state was replaced, and after which transition the last time. */
  private record Replacements(long times, long after) {}

  /** What the clock asks and tells. */
  private final class OwnAgenda implements Agenda {
    @Override
    public Optional<Instant> lastDue() {
      return Dispatcher.this.lastDue();
    }

    @Override
    public List<String> pending() {
      return steer((underWay, now) -> underWay.pending().stream().map(Object::toString).toList());
    }

    @Override
    public void moved() {
      watchers.tell();
      clientTime.moved();
    }
  }

  /** For a new region. */
  public Dispatcher(SimulatorConfig config) {
    this.config = config;
    this.clock = RegionClock.of(config.clock(), new OwnAgenda());
    this.clientTime = new RegionTime(clock);
    this.state = newState();
    this.transitions = new Transitions(state);
    this.journal = BoundedLog.ofCalls(config.journal());
    this.history = BoundedLog.ofTransitions(config.journal(), 0);
    state.changes().tell(this::made);
  }

  /** How the region was configured. */
  public SimulatorConfig config() {
    return config;
  }

  /** The region's clock. */
  public RegionClock clock() {
    return clock;
  }

  /** The region's time as its clients use it. */
  public ClientTime clientTime() {
    return clientTime;
  }

  @Override
  public <Q, A> StartedCall<A> begin(
      Caller caller,
      Operation<Q, A> operation,
      Supplier<? extends Q> supplier,
      @Nullable WireCall wire) {
    ReadRequest<Q> request = ReadRequest.of(supplier);
    lock.lock();
    try {
      requireOpen();
      Doorkeeper.Visit visit = doorkeeper.comes(caller, operation, request.request(), wire);
      CallUnderWay<Q, A> call =
          new CallUnderWay<>(this, caller, wire, operation, request, visit, clock.tick());
      try {
        enter(call);
      } catch (VpcepException | TransportFaultException e) {
        throw failed(call, e);
      }
      if (call.delay().isZero()) {
        answered(call);
      }
      return call;
    } finally {
      lock.unlock();
    }
  }

  /** Lets a call go on that had to wait. */
  void goOn(CallUnderWay<?, ?> call) {
    lock.lock();
    try {
      requireOpen();
      try {
        resume(call);
      } catch (VpcepException | TransportFaultException e) {
        throw failed(call, e);
      }
      answered(call);
    } finally {
      lock.unlock();
    }
  }

  /** Gives a call up that waits. */
  void drop(CallUnderWay<?, ?> call) {
    lock.lock();
    try {
      requireOpen();
      throw failed(call, new TransportFaultException.ConnectionDropped(false));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void complete(
      WireCall call,
      @Nullable Operation<?, ?> operation,
      int status,
      @Nullable ErrorCode code,
      @Nullable String reason) {
    AnsweredRequest answered = new AnsweredRequest(call, operation, status, code, reason);
    if (answered.isNews()) {
      journal(
          log -> {
            answered.recordIn(log, clock.instant());
            watchers.tell();
            return log;
          });
    }
  }

  private RecordedCall record(LongFunction<RecordedCall> call) {
    RecordedCall recorded = journal.add(call);
    watchers.tell();
    return recorded;
  }

  private void made(LongFunction<RecordedTransition> transition) {
    doorkeeper.changed(history.add(transition));
    watchers.tell();
  }

  /** The way of one call: the stages in their order, to its end or to where it has to wait. */
  private void enter(CallUnderWay<?, ?> call) {
    Instant now = call.begin();
    catchUp(call, now);
    Authorization.check(call.caller(), call.operation(), state.directory());
    Duration delay = call.meetFaults(state);
    if (delay.isZero()) {
      carryOut(call, now);
    } else if (clock.settings().mode() == ClockSettings.Mode.SYSTEM) {
      call.waitFor(delay);
    } else {
      clock.pass(delay);
      resume(call);
    }
  }

  /** The rest of the way, when time has passed. */
  private void resume(CallUnderWay<?, ?> call) {
    Instant now = clock.instant();
    catchUp(call, now);
    carryOut(call, now);
  }

  /** Makes what is due by now, and says that this call makes what changes from here on. */
  private void catchUp(CallUnderWay<?, ?> call, Instant now) {
    state.changes().at(now, StateChanges.Reason.call(call.operation()));
    transitions.catchUp(now);
  }

  private <Q, A> void carryOut(CallUnderWay<Q, A> call, Instant now) {
    call.end(() -> handle(call, now));
  }

  private <Q, A> A handle(CallUnderWay<Q, A> underWay, Instant now) {
    Call call = new Call(underWay.caller(), now, state, transitions);
    A answer = Handlers.of(underWay.operation()).handle(call, underWay.request());
    state.directory().claim(underWay.caller());
    transitions.endReads(now);
    return answer;
  }

  private void answered(CallUnderWay<?, ?> call) {
    call.recordedAs(record(call.answered(clock.instant())));
  }

  private RuntimeException failed(CallUnderWay<?, ?> call, RuntimeException failure) {
    call.recordedAs(record(call.failed(failure, clock.instant())));
    return failure;
  }

  /** The caller for a named account, which comes to life. */
  public Caller account(String name) {
    return locked(() -> state.directory().account(name));
  }

  /** The caller for the owner of a project. */
  public Caller ownerOf(String projectId) {
    return locked(() -> state.directory().ownerOf(projectId));
  }

  /** Looks at the state, or changes it beside the API, for what a test asks or puts in. */
  public <T> T withState(Function<RegionState, T> action) {
    return locked(() -> action.apply(state));
  }

  /** Looks at the recorded calls, or changes what is recorded. */
  public <T> T journal(Function<BoundedLog<RecordedCall>, T> look) {
    return locked(() -> look.apply(journal));
  }

  /** Forgets the recorded calls. */
  public void clearJournal() {
    locked(
        () -> {
          journal.clear();
          clearings++;
          watchers.tell();
          return journal;
        });
  }

  @Override
  public Watch watch(Runnable notice) {
    return watchers.add(notice);
  }

  @Override
  public void attend(Doorkeeper next) {
    lock.lock();
    try {
      doorkeeper = next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean hasProject(String id) {
    return !closed && state.directory().findProject(id).isPresent();
  }

  @Override
  public RegionNews newsAfter(long transition, int most) {
    return steer(
        (underWay, now) ->
            new RegionNews(
                now,
                journal.last(),
                clearings,
                replaced.times(),
                replaced.after(),
                history.last(),
                history.after(transition, most)));
  }

  /** The transitions that are kept; everything that is due by now has been made. */
  public List<RecordedTransition> history() {
    return steer((underWay, now) -> history.all());
  }

  /** Looks at, or hurries, what is under way; everything that is due by now has been made. */
  public <T> T steer(BiFunction<Transitions, Instant, T> action) {
    return locked(
        () -> {
          Instant now = clock.instant();
          transitions.catchUp(now);
          return action.apply(transitions, now);
        });
  }

  /** For the clock; a region that is closed has nothing to wait for. */
  private Optional<Instant> lastDue() {
    lock.lock();
    try {
      return closed ? Optional.empty() : steer((underWay, now) -> underWay.lastDue());
    } finally {
      lock.unlock();
    }
  }

  /** Makes changes beside the API, all or none of them. */
  public void setUpAsOne(Runnable changes) {
    locked(
        () -> {
          Runnable undo = mark();
          boolean done = false;
          try {
            use(SnapshotRestoring.copy(state, clock.instant()));
            changes.run();
            done = true;
          } finally {
            if (!done) {
              undo.run();
            }
          }
          return done;
        });
  }

  /** What takes everything back to how it is now. Changes are made in a copy meanwhile. */
  private Runnable mark() {
    Instant now = clock.instant();
    transitions.catchUp(now);
    RegionState former = state;
    BoundedLog<RecordedCall> recorded = journal;
    BoundedLog<RecordedTransition> made = history;
    long last = made.last();
    Replacements replacedSoFar = replaced;
    Runnable faults = former.faults().mark();
    Runnable rules = former.transitionRules().mark();
    return () -> {
      clock.goOnFrom(now);
      journal = recorded;
      history = made;
      history.undoAfter(last);
      replaced = replacedSoFar;
      faults.run();
      rules.run();
      use(former);
      watchers.tell();
    };
  }

  /** Begins anew: a new state, and the clock at its start. */
  public void reset() {
    locked(
        () -> {
          clock.restart();
          journal = BoundedLog.ofCalls(config.journal());
          history = BoundedLog.ofTransitions(config.journal(), history.last());
          isReplaced();
          use(newState());
          return state;
        });
  }

  private void isReplaced() {
    replaced = new Replacements(replaced.times() + 1, history.last());
    watchers.tell();
  }

  /** Goes on with a state that has other things in it. */
  private void goOnWith(RegionState next) {
    RegionState former = state;
    use(next);
    next.changes().at(clock.instant(), StateChanges.Reason.SET_UP);
    next.changes().since(former, next);
  }

  private void use(RegionState next) {
    next.changes().tell(this::made);
    state = next;
    transitions = new Transitions(next);
  }

  /** The state as a call would find it now. */
  public RegionSnapshot snapshot() {
    return locked(
        () -> {
          Instant now = clock.instant();
          transitions.catchUp(now);
          return SnapshotTaking.of(state, now);
        });
  }

  /** Puts the state of a snapshot in place of this one, and the clock to its instant. */
  public void restore(RegionSnapshot snapshot) {
    locked(
        () -> {
          goOnWith(restored(snapshot));
          return state;
        });
  }

  private RegionState restored(RegionSnapshot snapshot) {
    RegionState restored = SnapshotRestoring.state(snapshot, config);
    Instant now = clock.goOnFrom(snapshot.takenAt());
    restored.schedule().shift(Duration.between(snapshot.takenAt(), now));
    isReplaced();
    return restored;
  }

  @Override
  public void relive(RegionSnapshot snapshot, Recording calls, List<RecordedTransition> made) {
    locked(
        () -> {
          RegionState relived = restored(snapshot);
          // What was called for is not what a test put in, and may be left behind.
          calls.calls().forEach(call -> relived.given().remove(call.result().createdId()));
          use(relived);
          journal = BoundedLog.ofCalls(config.journal(), calls);
          long before = made.isEmpty() ? 0 : made.get(0).sequence() - 1;
          history = BoundedLog.ofTransitions(config.journal(), Math.max(before, replaced.after()));
          made.forEach(each -> history.add(each::withSequence));
          return state;
        });
  }

  @Override
  public void extend(RegionSnapshot larger) {
    locked(
        () -> {
          goOnWith(SnapshotRestoring.extended(state, larger));
          return state;
        });
  }

  /** Ends the region. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      journal.clear();
      watchers.tell();
    } finally {
      lock.unlock();
    }
    clientTime.close();
  }

  private RegionState newState() {
    RegionState fresh = new RegionState(config);
    Operator.moveIn(fresh, clock.instant());
    return fresh;
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      requireOpen();
      state.replication().changesShowAtOnce();
      state.changes().at(clock.instant(), StateChanges.Reason.SET_UP);
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new RegionClosedException();
    }
  }
}
