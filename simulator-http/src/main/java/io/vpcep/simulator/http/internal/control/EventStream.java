package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.json.ClientConnection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Events on their way to one reader. Nothing here waits for the reader: what it does not take yet
 * stays in the region. All but {@link #wake} and what the server calls is done by the one thread of
 * {@link EventStreams}.
 */
final class EventStream implements WriteListener {
  private static final Logger LOG = System.getLogger(EventStream.class.getName());
  private static final String GONE = "A reader of events has gone";

  private final EventFeed feed;
  private final EventStreams streams;
  private final HttpServletRequest request;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final AtomicBoolean woken = new AtomicBoolean(true);
  // The server's first word is that it can be written; until then it must not be asked.
  private volatile boolean begun;
  private boolean unflushed = true;
  private boolean ending;
  private boolean ended;

  EventStream(EventFeed feed, EventStreams streams, HttpServletRequest request) throws IOException {
    this.feed = feed;
    this.streams = streams;
    this.request = request;
    this.context = request.startAsync();
    // It ends when the reader goes, or the region; a connection that is stuck ends by itself.
    context.setTimeout(0);
    this.out = context.getResponse().getOutputStream();
  }

  /** From now on it is told by the server when the reader takes more. */
  void listen() {
    out.setWriteListener(this);
  }

  /** There may be something to tell. Only notes it, and may be called by any thread. */
  void wake() {
    if (!woken.getAndSet(true)) {
      streams.wakeUp();
    }
  }

  @Override
  public void onWritePossible() {
    begun = true;
    woken.set(true);
    streams.wakeUp();
  }

  @Override
  public void onError(Throwable failure) {
    // The reader has gone, or has taken nothing for too long.
    LOG.log(Level.DEBUG, GONE, failure);
    streams.run(this::end);
  }

  /** Goes on if somebody woke it. */
  void goOn() {
    if (begun && !ended && woken.getAndSet(false)) {
      write();
    }
  }

  /** A while has passed. */
  void tick() {
    feed.tick();
    woken.set(true);
    goOn();
  }

  /** What was told is still to reach the reader, further news are not. */
  void finish() {
    ending = true;
    woken.set(true);
    goOn();
  }

  private void write() {
    try {
      while (out.isReady()) {
        byte[] next = ending ? new byte[0] : feed.next();
        if (next.length > 0) {
          out.write(next);
          unflushed = true;
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          break;
        }
      }
      if (ending && out.isReady()) {
        end();
      }
    } catch (RegionClosedException e) {
      streams.finish(this);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, GONE, e);
      end();
    } catch (RuntimeException e) {
      // Others are served by the same thread.
      LOG.log(Level.WARNING, "Could not go on telling events", e);
      end();
    }
  }

  /** Lets go of a reader that does not take what it has been sent. */
  void cutOff() {
    if (!ended) {
      ClientConnection.cut(request, new EOFException("a reader of events does not take the end"));
      end();
    }
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    streams.remove(this);
    try {
      context.complete();
    } catch (IllegalStateException e) {
      LOG.log(Level.DEBUG, "The server had ended the request of a reader already", e);
    }
  }
}
