package io.vpcep.simulator.clock;

import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.stability.Experimental;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The time of a region in the types that clients know. A client that takes its time from here waits
 * and retries without waiting: whoever sleeps moves the region's clock to the end of the sleep.
 *
 * <pre>{@code
 * ClientTime time = region.clientTime();
 * new Provisioner(api, time.clock(), time.sleeper()::sleep).connect("web");
 * }</pre>
 *
 * <p>The clock never goes back, and sleeps end in the order of their instants: where several
 * threads have slept or scheduled something, the clock moves only when the others of them wait too,
 * for whatever it is. A thread that works on for longer than half a second of real time is not
 * waited for.
 *
 * <p>With a clock of mode {@link ClockSettings.Mode#SYSTEM}, who sleeps really waits, unless the
 * test moves that clock ahead. Only regions have such time; users do not implement this.
 */
@Experimental
public interface ClientTime {

  /** The region's clock, in UTC; looking does not move it. */
  Clock clock();

  /**
   * Lets the calling thread sleep on the region's clock. It throws {@link RegionClosedException}
   * once the region is closed, so that no client goes on behind its test. A sleep beyond the end of
   * simulated time lasts until then.
   */
  Sleeper sleeper();

  /**
   * A new executor on the region's clock, which runs one task after another as {@link
   * java.util.concurrent.Executors#newSingleThreadScheduledExecutor()} does. It moves the clock to
   * the instant of its next task when everybody else waits. It has a thread only while it has
   * tasks, and is shut down with the region, which cancels them. The time-outs of its own methods,
   * and of the futures it gives, are of real time.
   *
   * @throws RegionClosedException if the region is closed
   */
  ScheduledExecutorService newExecutor();
}
