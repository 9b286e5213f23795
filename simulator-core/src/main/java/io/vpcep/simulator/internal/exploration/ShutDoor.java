package io.vpcep.simulator.internal.exploration;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.internal.frontend.Doorkeeper;
import io.vpcep.simulator.internal.frontend.WireCall;
import io.vpcep.simulator.journal.RecordedTransition;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in any more: for the region of a run that does not end, whose client may go on
 * calling for ever on a thread that was left to it. It is made to do so slowly.
 */
public final class ShutDoor implements Doorkeeper {
  // Of real time; nobody else needs the region, which is locked meanwhile.
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  public ShutDoor() {}

  @Override
  public Visit comes(
      Caller caller, Operation<?, ?> operation, @Nullable Object request, @Nullable WireCall wire) {
    LockSupport.parkNanos(PAUSE);
    throw new RegionClosedException();
  }

  @Override
  public void changed(RecordedTransition transition) {}
}
