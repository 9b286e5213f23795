package io.vpcep.simulator.http.internal.control;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.json.ClientConnection;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.Watch;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Those who listen to the regions of one server. One thread serves them all, because nothing that
 * it does waits for a reader; there is none while nobody listens.
 */
public final class EventStreams implements AutoCloseable {
  private static final Logger LOG = System.getLogger(EventStreams.class.getName());
  // Where the clock is the machine's, steps end though nobody calls.
  private static final long TICK_SECONDS = 1;
  // A reader that is well takes the end at once, but its machine may be busy.
  private static final long PATIENCE_MILLIS = 1_000;

  private static final String ASKED = EventStreams.class.getName();

  private final Map<EventStream, Listening> listening = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor thread;
  private final AtomicBoolean woken = new AtomicBoolean();
  // Who closes, and the answers that have begun and not reached their end.
  private final Phaser answers = new Phaser(1);
  private @Nullable Future<?> ticking;
  private boolean closed;
  private volatile int port;

  private record Listening(SimulatedRegion region, Watch watch) {}

  /** What a request asked for, until the answer can begin. */
  private record Asked(EventStreams streams, SimulatedRegion region, EventFeed feed) {}

  /** Nobody listens yet. */
  public EventStreams() {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread made = new Thread(task, "vpcep-simulator-" + port + "-events");
              made.setDaemon(true);
              return made;
            },
            // Once the server is closed, there is nothing left to do.
            new ThreadPoolExecutor.DiscardPolicy());
    thread.setKeepAliveTime(TICK_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
    thread.setRemoveOnCancelPolicy(true);
  }

  /** Notes that a request is to be answered with events, once it has been handled. */
  void answerWith(SimulatedRegion region, EventFeed feed, HttpServletRequest request) {
    request.setAttribute(ASKED, new Asked(this, region, feed));
  }

  /** Begins with the events that a request has asked for, if it has; it has been handled. */
  public static void beginIfAsked(HttpServletRequest request) throws IOException {
    if (request.getAttribute(ASKED) instanceof Asked asked) {
      asked.streams.begin(asked, request);
    }
  }

  private synchronized void begin(Asked asked, HttpServletRequest request) throws IOException {
    if (closed) {
      return;
    }
    port = request.getLocalPort();
    answers.register();
    ClientConnection.whenAnswered(request, answers::arriveAndDeregister);
    EventStream stream = new EventStream(asked.feed, this, request);
    Watch watch = asked.region.unwrap(FrontEnd.class).watch(stream::wake);
    listening.put(stream, new Listening(asked.region, watch));
    if (ticking == null) {
      ticking =
          thread.scheduleAtFixedRate(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }
    stream.listen();
  }

  private void tick() {
    listening.keySet().forEach(EventStream::tick);
  }

  /** Lets those go on that are woken. */
  void wakeUp() {
    if (!woken.getAndSet(true)) {
      thread.execute(this::goOn);
    }
  }

  private void goOn() {
    woken.set(false);
    listening.keySet().forEach(EventStream::goOn);
  }

  /** Does something for a stream. */
  void run(Runnable task) {
    thread.execute(task);
  }

  /** Ends a stream, whether or not its reader takes the end. */
  void finish(EventStream stream) {
    stream.finish();
    later(stream::cutOff);
  }

  /** Forgets a stream that has ended. */
  synchronized void remove(EventStream stream) {
    Listening gone = listening.remove(stream);
    if (gone != null) {
      gone.watch.close();
    }
    if (listening.isEmpty() && ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  /** Ends all that tell of a region, which is no longer behind the server. */
  public void end(SimulatedRegion region) {
    thread.execute(
        () ->
            listening.forEach(
                (stream, listens) -> {
                  if (listens.region == region) {
                    finish(stream);
                  }
                }));
  }

  /**
   * Ends all of them. Waits until those who are well have taken the end, lest their connections be
   * closed before; and for a second at most.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    thread.execute(this::finishAll);
    try {
      answers.awaitAdvanceInterruptibly(answers.arrive(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.log(Level.DEBUG, "A reader of events does not take the end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finishAll() {
    if (listening.isEmpty()) {
      thread.shutdown();
    } else {
      listening.keySet().forEach(this::finish);
      later(thread::shutdown);
    }
  }

  private void later(Runnable task) {
    Future<?> unused = thread.schedule(task, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
