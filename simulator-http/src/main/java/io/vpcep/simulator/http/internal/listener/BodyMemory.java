package io.vpcep.simulator.http.internal.listener;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory the bodies of requests may have together, from when they grow beyond a first
 * buffer until their request is answered. Otherwise clients that announce much and send slowly
 * could use up all there is.
 */
final class BodyMemory {
  // Of what Java may have; most of the rest is for what the bodies are about.
  private static final int SHARE = 4;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** So many bytes at most, but for a body that is alone: that may be as large as any. */
  BodyMemory(long most) {
    this.most = most;
  }

  /** As much as a process has to spare. */
  static BodyMemory ofThisProcess() {
    return new BodyMemory(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * Takes more for a body, unless others have too much.
   *
   * @param had what has been taken for this body already
   */
  boolean take(long more, long had) {
    long all = taken.addAndGet(more);
    if (all <= most || all == had + more) {
      return true;
    }
    taken.addAndGet(-more);
    return false;
  }

  /** A body is needed no more. */
  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
