package io.vpcep.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.fixture.Door;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class RateLimitTest {

  @Test
  void thereIsNoneUnlessSet() {
    RateLimit limit = new RateLimit(1, Duration.ofNanos(1));

    assertThat(SimulatorConfig.defaults().rateLimit()).isNull();
    SimulatorConfig config = SimulatorConfig.builder().rateLimit(limit).build();
    assertThat(config.rateLimit()).isEqualTo(limit);
    assertThat(config.toBuilder().build()).isEqualTo(config);
    assertThat(config.toBuilder().rateLimit(null).build()).isEqualTo(SimulatorConfig.defaults());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void allowsAtLeastOneCall(int calls) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimit(calls, Duration.ofSeconds(1)))
        .withMessageContaining(Integer.toString(calls));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void hasASpan(long nanos) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RateLimit(1, Duration.ofNanos(nanos)));
  }
}
