package io.vpcep.simulator.exploration;

import io.vpcep.simulator.internal.exploration.Asked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown.
 *
 * @param plan what was to happen
 * @param met what of it has happened
 * @param calls the calls, in their order
 * @param thrown how the test ended; null if it returned
 * @param endless why it must be taken for endless; null if it ended
 * @param onGivenUp what the test had against the way in which the client gave up; null if nothing
 * @param leftBehind how many services and endpoints are left for each wish
 * @param alive how many of them were there at the same time, at most
 * @param hasty calls that were repeated without a pause, in words
 * @param polled whether time was moved for it because it asked the same again
 * @param habits what it shows of the client
 */
record RunResult(
    List<Planned> plan,
    List<Planned> met,
    List<SeenCall> calls,
    @Nullable Throwable thrown,
    @Nullable String endless,
    @Nullable Throwable onGivenUp,
    Map<Asked, Integer> leftBehind,
    Map<Asked, Integer> alive,
    List<String> hasty,
    boolean polled,
    Door.Habits habits) {

  /** The calls of the client, without those of the test itself. */
  List<SeenCall> clientCalls() {
    return calls.stream().filter(call -> !call.own()).toList();
  }

  /** Whether all that was planned has happened. */
  boolean isAsPlanned() {
    return met.size() == plan.size();
  }

  /** Whether the client told that it could not do what it was to do. */
  boolean isGivenUp() {
    return thrown instanceof Exception;
  }
}
