package io.vpcep.simulator.internal.frontend;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door of a region for front ends such as the HTTP server. */
public interface FrontEnd {

  /**
   * Takes a call as far as it goes: to its end, or to where it has to wait. Records it when it
   * ends.
   *
   * @param request makes the request; asked before the region is locked, so that it may take its
   *     time, and may wait for other calls
   * @param wire the request that it came by; null if it came from this process
   */
  <Q, A> StartedCall<A> begin(
      Caller caller,
      Operation<Q, A> operation,
      Supplier<? extends Q> request,
      @Nullable WireCall wire);

  /**
   * Says with which status a request was answered. One that never reached the API, such as one to
   * an unknown path, is recorded now.
   *
   * @param operation which operation the request asked for; null if none, or if the call reached
   *     the region
   * @param code error code of the answer; null if there is none
   * @param reason why it was refused; null if it was carried out
   */
  void complete(
      WireCall call,
      @Nullable Operation<?, ?> operation,
      int status,
      @Nullable ErrorCode code,
      @Nullable String reason);

  /**
   * Goes over to a snapshot that has all that is there and more. Other than restoring, this keeps
   * what is armed and counted, and the clock.
   *
   * @throws io.vpcep.simulator.snapshot.SnapshotRefusedException if the snapshot contradicts itself
   *     or breaks a rule
   */
  void extend(RegionSnapshot larger);

  /**
   * Goes over to a snapshot as restoring does, and to what was recorded until it was taken, in
   * place of the journal and the history of this region. Transitions keep their numbers, unless
   * this region has already given out higher ones.
   *
   * @param calls whose sequence numbers follow each other, the last one included
   * @param transitions in their order
   * @throws io.vpcep.simulator.snapshot.SnapshotRefusedException as restoring does
   */
  void relive(RegionSnapshot snapshot, Recording calls, List<RecordedTransition> transitions);

  /**
   * Tells somebody from now on whenever there may be news: a transition, a call in the journal, an
   * instant to which the clock was moved, another state, or the end of the region. What only the
   * passing of real time brings, nobody is told.
   *
   * @param notice must do no more than note that it was told: it is called while the region is
   *     locked, by whichever thread makes the change, and before the change can be seen
   */
  Watch watch(Runnable notice);

  /** Puts somebody at the door from now on, in place of whoever stands there. */
  void attend(Doorkeeper doorkeeper);

  /**
   * Whether a project is the region's. Waits for nobody: while the region is being changed, it may
   * tell of what is not complete yet. A closed region has none.
   */
  boolean hasProject(String id);

  /**
   * What is new, once everything that is due by now has been made. Looking changes nothing else.
   *
   * @param transition sequence number of the last transition that is known
   * @param most how many transitions at most
   * @throws io.vpcep.simulator.error.RegionClosedException if the region is closed
   */
  RegionNews newsAfter(long transition, int most);
}
