package io.vpcep.simulator.internal.frontend;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the door of a region: sees each call come and go, may do something to the region
 * before and after it, and may send it away. Told while the region is locked, by the thread that
 * calls; so it may call the region itself, and is then told of its own calls too.
 */
public interface Doorkeeper {

  /** Sees nothing, and lets everybody in. */
  Doorkeeper NOBODY =
      new Doorkeeper() {
        @Override
        public Visit comes(
            Caller caller,
            Operation<?, ?> operation,
            @Nullable Object request,
            @Nullable WireCall wire) {
          return Visit.UNSEEN;
        }

        @Override
        public void changed(RecordedTransition transition) {}
      };

  /**
   * A call has come, and nothing of it has been done yet; the clock has not moved for it. What this
   * throws, the caller gets; such a call is not recorded.
   *
   * @param request what is asked for; null if it cannot be read
   * @param wire the request that it came by; null if it came from this process
   */
  Visit comes(
      Caller caller, Operation<?, ?> operation, @Nullable Object request, @Nullable WireCall wire);

  /** A service or an endpoint has come to be, has changed its state, or is gone. */
  void changed(RecordedTransition transition);

  /** One call that has come. */
  @FunctionalInterface
  interface Visit {

    /** A call that nobody wants to hear of again. */
    Visit UNSEEN = (call, answer) -> {};

    /**
     * The call has ended, and is recorded.
     *
     * @param answer what the region answers, whether or not that arrives; null if it refuses
     */
    void ended(RecordedCall call, @Nullable Object answer);
  }
}
