package io.vpcep.simulator.internal.time;

import java.util.HashSet;
import java.util.Set;

/**
 * The threads that live by a region's time: those that have slept in it, or have left tasks to it.
 * Guarded by the lock of the {@link Timeline}.
 */
final class Company {
  private final Set<Thread> members = new HashSet<>();

  /** A thread is one of them from now on. */
  void join(Thread member) {
    members.add(member);
  }

  /** Whether there is nobody but the calling thread. */
  boolean isAlone() {
    if (members.size() > 1) {
      members.removeIf(member -> member.getState() == Thread.State.TERMINATED);
    }
    return members.size() <= 1;
  }

  /** Whether all but the calling thread wait, be it for time, for an answer, or for each other. */
  boolean rests() {
    return members.stream()
        .filter(member -> !member.equals(Thread.currentThread()))
        .allMatch(Company::rests);
  }

  private static boolean rests(Thread member) {
    return switch (member.getState()) {
      case WAITING, TIMED_WAITING, TERMINATED -> true;
      case NEW, RUNNABLE, BLOCKED -> false;
    };
  }
}
