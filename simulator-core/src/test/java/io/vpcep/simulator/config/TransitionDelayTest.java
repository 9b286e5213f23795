package io.vpcep.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Door.ONCE)
class TransitionDelayTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aFixedDelayIsARangeOfOne() {
    assertThat(TransitionTiming.Delay.of(SECOND))
        .isEqualTo(TransitionTiming.Delay.between(SECOND, SECOND));
  }

  @Test
  void theDefaultIsTheMiddleOfOneToTwoMinutes() {
    assertThat(TransitionTiming.Delay.DEFAULT)
        .isEqualTo(TransitionTiming.Delay.of(Duration.ofSeconds(90)));
    assertThat(SimulatorConfig.defaults().transitionDelays())
        .isEqualTo(TransitionDelays.all(TransitionTiming.Delay.DEFAULT));
  }

  @Test
  void noDelayIsAllowed() {
    assertThat(TransitionTiming.Delay.NONE).isEqualTo(TransitionTiming.Delay.of(Duration.ZERO));
  }

  @Test
  void aNegativeDelayIsRefusedWithItsValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionTiming.Delay.of(SECOND.negated()))
        .withMessageContaining("PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorConfig.builder().transitionDelay(SECOND.negated()))
        .withMessageContaining("PT-1S");
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefusedWithBothEnds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionTiming.Delay.between(SECOND, Duration.ZERO))
        .withMessageContainingAll("PT1S", "PT0S");
  }

  @Test
  void aRangeTooWideToDrawFromIsRefusedWithBothEnds() {
    Duration widest = Duration.ofDays(100_000);

    assertThat(TransitionTiming.Delay.between(SECOND, widest.plus(SECOND)).max())
        .isGreaterThan(widest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TransitionTiming.Delay.between(Duration.ZERO, widest.plusNanos(1)))
        .withMessageContainingAll("PT0S", widest.plusNanos(1).toString());
  }

  @Test
  void eachStepNeedsADelay() {
    TransitionTiming.Delay delay = TransitionTiming.Delay.NONE;

    assertThatNullPointerException()
        .isThrownBy(() -> new TransitionDelays(null, delay, delay, delay));
    assertThatNullPointerException()
        .isThrownBy(() -> new TransitionDelays(delay, delay, delay, null));
  }
}
