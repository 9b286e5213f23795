package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.json.ReceivedContent;
import io.vpcep.simulator.http.internal.problem.OutOfMemory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Reads the body of one request as it comes. */
final class BodyReading {
  // What clients announce takes no memory before it comes.
  private static final int FIRST_BYTES = 4096;

  private final Request request;
  private final int maxBytes;
  private final BodyMemory memory;
  private byte[] bytes;
  private int size;
  private int taken;
  private @Nullable ReceivedContent content;

  BodyReading(Request request, int maxBytes, BodyMemory memory) {
    this.request = request;
    long length = request.getLength();
    this.maxBytes = length < 0 ? maxBytes : (int) Math.min(length, maxBytes);
    this.memory = memory;
    this.bytes = new byte[Math.min(this.maxBytes, FIRST_BYTES)];
  }

  /** Reads what has come; null if there is more to come. */
  synchronized @Nullable ReceivedContent read() {
    while (content == null) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        return null;
      }
      content = Content.Chunk.isFailure(chunk) ? broken(chunk) : taken(chunk);
    }
    return content;
  }

  private static ReceivedContent broken(Content.Chunk chunk) {
    return ReceivedContent.broken(chunk.getFailure());
  }

  private @Nullable ReceivedContent taken(Content.Chunk chunk) {
    try {
      int more = chunk.remaining();
      if (more > maxBytes - size) {
        return ReceivedContent.largerThan(maxBytes);
      }
      if (more > bytes.length - size && !grow(size + more)) {
        return ReceivedContent.crowdedOut();
      }
      size += chunk.get(bytes, size, more);
    } finally {
      chunk.release();
    }
    return chunk.isLast() ? ReceivedContent.of(size == bytes.length ? bytes : copy(size)) : null;
  }

  private boolean grow(int needed) {
    int length = Math.min(maxBytes, Math.max(2 * bytes.length, needed));
    if (!memory.take(length - taken, taken)) {
      bytes = new byte[0];
      return false;
    }
    if (taken == 0) {
      Request.addCompletionListener(request, failure -> memory.giveBack(taken));
    }
    taken = length;
    bytes = copy(length);
    return true;
  }

  /** Jetty would make a failure of one request of it, in whatever thread this is. */
  private byte[] copy(int length) {
    try {
      return Arrays.copyOf(bytes, length);
    } catch (OutOfMemoryError e) {
      OutOfMemory.metBy(e);
      throw e;
    }
  }

  /**
   * Reads on as more comes, for so long at most; to be called when there is more to come. Whoever
   * asks has nothing to do with the request from then on.
   *
   * @param over what to do then, in whatever thread
   */
  void readOn(Duration patience, Over over) {
    Scheduler.Task timeout =
        request
            .getComponents()
            .getScheduler()
            .schedule(this::expire, patience.toMillis(), TimeUnit.MILLISECONDS);
    demand(timeout, over);
  }

  /** What to do with a body, or with what became of it. */
  @FunctionalInterface
  interface Over {
    void with(ReceivedContent content);
  }

  private void demand(Scheduler.Task timeout, Over over) {
    request.demand(
        () -> {
          // A time-out comes by another thread than the one that may still be at the connection.
          Turn.of(request).await();
          ReceivedContent received = read();
          if (received == null) {
            demand(timeout, over);
          } else {
            timeout.cancel();
            over.with(received);
          }
        });
  }

  /** Whoever waits for more is told as of a connection that has been idle for too long. */
  private synchronized void expire() {
    if (content == null) {
      request.getConnectionMetaData().getConnection().onIdleExpired(new TimeoutException());
    }
  }
}
