package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<Setting, String> NONE = Map.of();

  @Test
  void anOptionWinsOverAVariable() {
    Settings settings = new Settings(Map.of(Setting.SEED, "1"), Map.of(Setting.SEED, "2"));

    assertThat(settings.value(Setting.SEED, Function.identity())).isEqualTo("1");
    assertThat(settings.source(Setting.SEED)).isEqualTo("--seed");
  }

  @Test
  void aVariableWinsOverTheDefault() {
    Settings settings = new Settings(NONE, Map.of(Setting.PORT, "9000"));

    assertThat(settings.value(Setting.PORT, Function.identity())).isEqualTo("9000");
    assertThat(settings.source(Setting.PORT)).isEqualTo("VPCEP_PORT");
    assertThat(settings.has(Setting.PORT)).isTrue();
  }

  @Test
  void theDefaultHoldsIfNothingIsGiven() {
    Settings settings = new Settings(NONE, NONE);

    assertThat(settings.value(Setting.PORT, Function.identity())).isEqualTo("8080");
    assertThat(settings.has(Setting.PORT)).isFalse();
  }

  @Test
  void aRefusalNamesTheOptionItsValueAndWhatIsAllowed() {
    Settings settings = new Settings(Map.of(Setting.PORT, "http"), NONE);

    assertThatThrownBy(() -> settings.value(Setting.PORT, Integer::valueOf))
        .isInstanceOf(UsageException.class)
        .hasMessage("--port cannot be \"http\": it takes a whole number from 0 to 65535");
  }

  @Test
  void aRefusalNamesTheVariableIfTheValueComesFromOne() {
    Settings settings = new Settings(NONE, Map.of(Setting.TRANSITION_DELAY, "soon"));

    assertThatThrownBy(() -> settings.value(Setting.TRANSITION_DELAY, Duration::parse))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("VPCEP_TRANSITION_DELAY cannot be \"soon\": it takes a duration");
  }
}
