package io.vpcep.simulator.http.internal.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one message of a kind through each minute, so that no flood of requests fills the disk. Safe
 * for use by several threads.
 */
public final class Floods {
  private static final Duration SPAN = Duration.ofMinutes(1);

  private record Kind(Instant told, int heldBack, OptionalInt answer) {}

  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** Nothing has been let through yet. */
  public Floods(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Lets a message through or not.
   *
   * @param kind there are only so many, as each is remembered
   * @return how many of the kind were held back before it; empty if it is held back itself
   */
  public OptionalInt heldBackBefore(String kind) {
    Instant now = clock.instant();
    return kinds.compute(
            kind,
            (key, former) -> {
              if (former == null) {
                return new Kind(now, 0, OptionalInt.of(0));
              }
              return now.isBefore(former.told.plus(SPAN))
                  ? new Kind(former.told, former.heldBack + 1, OptionalInt.empty())
                  : new Kind(now, 0, OptionalInt.of(former.heldBack));
            })
        .answer;
  }

  /** What a message that was let through says of those before it. */
  public static String told(int heldBack) {
    return heldBack == 0 ? "" : " (and " + heldBack + " more of the kind since the last one told)";
  }
}
