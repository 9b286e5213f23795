package io.vpcep.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.internal.clock.RegionClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class ClockSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aStepThatDoesNotLeadOnIsRefusedWithItsValue(Duration step) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClockSettings.autoAdvancing(step))
        .withMessageContaining(step.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClockSettings.manual().withStep(step))
        .withMessageContaining(step.toString());
  }

  @Test
  void theSmallestStepIsANanosecond() {
    assertThat(ClockSettings.autoAdvancing(Duration.ofNanos(1)).step()).hasNanos(1);
  }

  @Test
  void theFactoriesDifferInTheModeOnly() {
    assertThat(ClockSettings.manual()).isEqualTo(ClockSettings.of(ClockSettings.Mode.MANUAL));
    assertThat(ClockSettings.autoAdvancing()).isEqualTo(ClockSettings.of(ClockSettings.Mode.AUTO));
    assertThat(ClockSettings.system()).isEqualTo(ClockSettings.of(ClockSettings.Mode.SYSTEM));
  }

  @Test
  void startAndStepAreChangedOneAtATime() {
    Instant start = Instant.parse("2030-01-02T03:04:05Z");
    Duration step = Duration.ofMillis(7);

    assertThat(ClockSettings.autoAdvancing().startingAt(start).withStep(step))
        .isEqualTo(new ClockSettings(ClockSettings.Mode.AUTO, start, step));
  }

  @ParameterizedTest
  @EnumSource(ClockSettings.Mode.class)
  void aClockKnowsItsSettings(ClockSettings.Mode mode) {
    ClockSettings settings = ClockSettings.of(mode);

    assertThat(RegionClock.of(settings, Optional::empty).settings()).isEqualTo(settings);
  }
}
