package io.vpcep.simulator.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock that several threads move and read at once. */
@Tag(Door.ONCE)
class SharedClockTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 2_000;
  private static final Instant START = ClockSettings.DEFAULT_START;

  @Test
  void noMoveOfAManualClockIsLost() {
    RegionClock clock = RegionClock.of(ClockSettings.manual(), Optional::empty);

    Threads.runInAll(THREADS, ROUNDS, () -> clock.advance(Duration.ofMillis(1)));

    assertThat(clock.instant()).isEqualTo(START.plusMillis((long) THREADS * ROUNDS));
  }

  @Test
  void noStepOfAnAutoAdvancingClockIsLost() {
    RegionClock clock =
        RegionClock.of(ClockSettings.autoAdvancing(Duration.ofMillis(1)), Optional::empty);

    Threads.runInAll(THREADS, ROUNDS, clock::tick);

    assertThat(clock.instant()).isEqualTo(START.plusMillis((long) THREADS * ROUNDS));
  }

  @Test
  void theClockOfTheSystemNeverGoesBackForAnyThread() {
    RegionClock clock = RegionClock.of(ClockSettings.system(), Optional::empty);

    Threads.runInAll(
        THREADS,
        1,
        () -> {
          List<Instant> seen = new ArrayList<>();
          for (int i = 0; i < ROUNDS; i++) {
            seen.add(clock.tick());
            clock.advance(Duration.ofNanos(10));
          }
          assertThat(seen).isSorted();
        });
  }
}
