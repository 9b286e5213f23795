package io.vpcep.simulator.internal.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A region's clock as one of the JDK's. */
final class ZonedClock extends Clock {
  private final InstantSource instants;
  private final ZoneId zone;

  ZonedClock(InstantSource instants, ZoneId zone) {
    this.instants = instants;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ZonedClock(instants, other);
  }

  @Override
  public Instant instant() {
    return instants.instant();
  }

  @Override
  public String toString() {
    return instant() + " in " + zone;
  }
}
