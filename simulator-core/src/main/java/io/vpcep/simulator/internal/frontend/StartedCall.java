package io.vpcep.simulator.internal.frontend;

import io.vpcep.simulator.fault.TransportFaultException;
import java.time.Duration;

/**
 * A call that a region has taken. It has ended, unless the clock is the machine's and an injected
 * delay holds it up: then it waits, and whoever called sees to it that it goes on when the delay
 * has passed. Other calls go on meanwhile.
 */
public interface StartedCall<A> {

  /** How long it has to wait before it goes on; zero if it has ended. */
  Duration delay();

  /** The answer. A call that waits goes on now: the delay must have passed. */
  A end();

  /**
   * Gives a call up that waits: nobody is left to answer.
   *
   * @throws TransportFaultException.ConnectionDropped always; that is what the client meets, and
   *     what is recorded
   */
  void drop();
}
