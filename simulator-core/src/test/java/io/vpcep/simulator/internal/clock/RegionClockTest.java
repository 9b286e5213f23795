package io.vpcep.simulator.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fixture.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag(Door.ONCE)
class RegionClockTest {
  private static final Instant START = ClockSettings.DEFAULT_START;
  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

  @Nested
  class Manual {
    private final RegionClock clock = RegionClock.of(ClockSettings.manual(), Optional::empty);

    @Test
    void standsStillUnlessMoved() {
      assertThat(clock.instant()).isEqualTo(START);
      assertThat(clock.tick()).isEqualTo(START);
      assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void movesByADuration() {
      assertThat(clock.advance(Duration.ofNanos(1))).isEqualTo(START.plusNanos(1));
      assertThat(clock.advance(Duration.ofDays(1))).isEqualTo(clock.instant());
      assertThat(clock.instant()).isEqualTo(START.plusNanos(1).plus(Duration.ofDays(1)));
    }

    @Test
    void movesToAnInstant() {
      Instant then = START.plusSeconds(5);

      assertThat(clock.advanceTo(then)).isEqualTo(then);
      assertThat(clock.instant()).isEqualTo(then);
    }

    @Test
    void movingNowhereIsAllowed() {
      assertThat(clock.advance(Duration.ZERO)).isEqualTo(START);
      assertThat(clock.advanceTo(START)).isEqualTo(START);
    }

    @Test
    void startsWhereItIsSet() {
      Instant start = Instant.parse("1999-12-31T23:59:59Z");

      assertThat(
              RegionClock.of(ClockSettings.manual().startingAt(start), Optional::empty).instant())
          .isEqualTo(start);
    }
  }

  @Nested
  class Auto {
    private final RegionClock clock =
        RegionClock.of(ClockSettings.autoAdvancing(Duration.ofSeconds(7)), Optional::empty);

    @Test
    void movesByItsStepBeforeEachCall() {
      assertThat(clock.tick()).isEqualTo(START.plusSeconds(7));
      assertThat(clock.tick()).isEqualTo(START.plusSeconds(14));
    }

    @Test
    void standsStillWhenOnlyLookedAt() {
      assertThat(clock.instant()).isEqualTo(START);
      assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void mayBeMovedByTheTestToo() {
      assertThat(clock.advance(Duration.ofSeconds(1))).isEqualTo(START.plusSeconds(1));
      assertThat(clock.tick()).isEqualTo(START.plusSeconds(8));
    }
  }

  @Nested
  class OfTheSystem {
    private final RegionClock clock = RegionClock.of(ClockSettings.system(), Optional::empty);

    @Test
    void runsWithTheClockOfTheMachine() {
      Instant before = Instant.now();
      Instant shown = clock.instant();

      assertThat(shown).isBetween(before, Instant.now());
      assertThat(clock.tick()).isAfterOrEqualTo(shown);
    }

    @Test
    void isAheadByWhatTheTestAdds() {
      clock.advance(Duration.ofHours(1));
      clock.advance(Duration.ofHours(1));

      Instant shown = clock.instant();
      assertThat(Duration.between(Instant.now(), shown))
          .isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
    }

    @Test
    void goesOnFromTheInstantItWasMovedTo() {
      Instant then = clock.instant().plus(Duration.ofDays(365));

      assertThat(clock.advanceTo(then)).isBetween(then, then.plusSeconds(60));
      assertThat(clock.instant()).isAfterOrEqualTo(then);
    }

    @Test
    void isBackWithTheMachineAfterARestart() {
      clock.advance(Duration.ofHours(1));
      clock.restart();

      assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void refusesWhatLeadsBeyondTimeAlsoWhenItIsAheadAlready() {
      clock.advance(Duration.ofSeconds(1));

      assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(LONGEST));
    }
  }

  @ParameterizedTest
  @EnumSource(ClockSettings.Mode.class)
  void doesNotGoBack(ClockSettings.Mode mode) {
    RegionClock clock = RegionClock.of(ClockSettings.of(mode), Optional::empty);
    Instant before = clock.instant();
    Instant past = before.minusSeconds(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .withMessageContaining("PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advanceTo(past))
        .withMessageContaining(past.toString());
    assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource(ClockSettings.Mode.class)
  void refusesWhatLeadsBeyondTime(ClockSettings.Mode mode) {
    RegionClock clock = RegionClock.of(ClockSettings.of(mode), Optional::empty);
    Instant before = clock.instant();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(LONGEST))
        .withMessageContaining(LONGEST.toString());
    assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource(
      value = ClockSettings.Mode.class,
      names = {"MANUAL", "AUTO"})
  void isAtItsStartAfterARestart(ClockSettings.Mode mode) {
    RegionClock clock = RegionClock.of(ClockSettings.of(mode), Optional::empty);
    clock.advance(Duration.ofDays(1));
    clock.tick();

    clock.restart();

    assertThat(clock.instant()).isEqualTo(START);
  }
}
