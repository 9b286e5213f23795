package io.vpcep.simulator.http.internal.waiting;

import io.javalin.http.Context;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.StartedCall;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/** The calls of a server that an injected delay holds up in real time. No thread waits for them. */
public final class WaitingCalls implements AutoCloseable {
  private static final Logger LOG = System.getLogger(WaitingCalls.class.getName());

  // Less than a region that leaves a server gives calls under way.
  private static final long PATIENCE_MILLIS = 900;
  // Giving them up takes a moment, unless a test holds their region.
  private static final long MOST_MILLIS = 2 * PATIENCE_MILLIS;

  private final Map<WaitingCall, FrontEnd> calls = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Nobody waits yet. */
  public WaitingCalls() {}

  /**
   * Lets a call wait, whose request is not to be answered at once.
   *
   * @param region the region that is called
   * @param rest what is to do when its delay has passed
   * @return ends when that is done, or the call has been given up; never, if the client has gone
   */
  public CompletableFuture<Void> add(
      Context request, FrontEnd region, StartedCall<?> call, Runnable rest) {
    Request received = ServletContextRequest.getServletContextRequest(request.req());
    WaitingCall waiting =
        new WaitingCall(
            received.getComponents().getScheduler(),
            CallThreads.of(received),
            call.delay(),
            rest,
            call::drop);
    calls.put(waiting, region);
    waiting.whenOver(() -> calls.remove(waiting));
    request.req().getAsyncContext().addListener(new AtTheEnd(waiting::requestEnded));
    if (closed) {
      waiting.dropAfter(PATIENCE_MILLIS);
    }
    return waiting.answer();
  }

  /** Soon gives up those calls to a region that still wait then. */
  public void end(FrontEnd region) {
    calls.forEach(
        (call, called) -> {
          if (called == region) {
            call.dropAfter(PATIENCE_MILLIS);
          }
        });
  }

  /** Gives up all that do not end soon, while their connections are still there. */
  @Override
  public void close() {
    closed = true;
    calls.keySet().forEach(call -> call.dropAfter(PATIENCE_MILLIS));
    CompletableFuture<?>[] ends =
        calls.keySet().stream().map(WaitingCall::over).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(MOST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.DEBUG, "The server is stopped while calls wait", e);
    }
  }
}
