package io.vpcep.simulator;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.journal.Findings;
import io.vpcep.simulator.internal.journal.Leftovers;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.CallVerification;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;

/**
 * The journal of a region: every call of its API, in this process and over HTTP, and how it ended.
 * The newest calls are kept, as many as the {@link JournalSettings} say. A reset empties it.
 *
 * <pre>{@code
 * region.journal().verify().operation(CREATE_ENDPOINT).outcome(ANSWERED).exactly(2);
 * region.journal().verify().inOrder(CREATE_ENDPOINT_SERVICE, CREATE_ENDPOINT);
 * }</pre>
 *
 * <p>Lists are copies of the moment. All methods throw {@link RegionClosedException} once the
 * region is closed.
 */
@Stable
public final class SimulatedJournal {
  private final Dispatcher dispatcher;

  SimulatedJournal(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** The calls that are kept, in the order in which they took effect. */
  public List<RecordedCall> calls() {
    return recording().calls();
  }

  /** The calls that are kept and meet all conditions of a filter. */
  public List<RecordedCall> calls(CallFilter filter) {
    Objects.requireNonNull(filter, "filter");
    return calls().stream().filter(filter::includes).toList();
  }

  /** The calls of an operation that are kept. */
  public List<RecordedCall> calls(Operation<?, ?> operation) {
    return calls(CallFilter.of(operation));
  }

  /** How many older calls were dropped because there was no room for them. */
  public long dropped() {
    return recording().dropped();
  }

  /**
   * Sequence number of the newest call; 0 before the first. It lets you ask later for the calls
   * since.
   */
  public long lastSequence() {
    return recording().lastSequence();
  }

  /** The calls and how many were dropped, both at one moment. */
  public Recording recording() {
    return dispatcher.journal(log -> new Recording(log.all(), log.dropped(), log.last()));
  }

  /** Verifies the calls made so far. */
  public CallVerification verify() {
    return new CallVerification(recording());
  }

  /**
   * Habits of clients that the calls so far show, looked for as the region's configuration says.
   */
  public List<Finding> findings() {
    return findings(dispatcher.config().journal().findings());
  }

  /** Habits of clients that the calls so far show, looked for as the settings say. */
  public List<Finding> findings(Finding.Settings settings) {
    Objects.requireNonNull(settings, "settings");
    Leftovers leftovers = dispatcher.withState(Leftovers::of);
    // Where reads lag, a client may have to look again though nobody has called.
    boolean lagging = !dispatcher.config().lags().reads().isZero();
    return Findings.in(
        calls(), leftovers, lagging ? settings.without(Finding.Kind.REPEATED_READ) : settings);
  }

  /** Forgets all calls; sequence numbers go on. */
  public void clear() {
    dispatcher.clearJournal();
  }
}
