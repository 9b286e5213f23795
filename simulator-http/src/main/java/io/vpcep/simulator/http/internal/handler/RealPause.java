package io.vpcep.simulator.http.internal.handler;

import io.vpcep.simulator.fault.TransportFaultException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets an injected delay pass in real time, in the thread of the one request that it hits. */
final class RealPause {
  private RealPause() {}

  /**
   * Returns when the span has passed.
   *
   * @throws TransportFaultException.ConnectionDropped if the server stops meanwhile
   */
  static void pass(Duration span) {
    try {
      TimeUnit.NANOSECONDS.sleep(span.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportFaultException.ConnectionDropped(false);
    }
  }
}
