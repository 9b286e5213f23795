package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Map<Setting, String> NONE = Map.of();

  @Test
  void anOptionWinsOverAVariable() {
    Settings settings =
        new Settings(Map.of(RegionSetting.SEED, "1"), Map.of(RegionSetting.SEED, "2"));

    assertThat(settings.value(RegionSetting.SEED, Function.identity())).contains("1");
    assertThat(settings.source(RegionSetting.SEED)).isEqualTo("--seed");
  }

  @Test
  void aVariableWinsOverTheDefault() {
    Settings settings = new Settings(NONE, Map.of(ServerSetting.PORT, "9000"));

    assertThat(settings.value(ServerSetting.PORT, Function.identity())).contains("9000");
    assertThat(settings.source(ServerSetting.PORT)).isEqualTo("VPCEP_SIMULATOR_PORT");
    assertThat(settings.has(ServerSetting.PORT)).isTrue();
  }

  @Test
  void whatIsNotGivenHasNoValue() {
    Settings settings = new Settings(NONE, NONE);

    assertThat(settings.value(ServerSetting.PORT, Function.identity())).isEmpty();
    assertThat(settings.has(ServerSetting.PORT)).isFalse();
  }

  @Test
  void aRefusalNamesTheOptionItsValueAndWhatIsAllowed() {
    Settings settings = new Settings(Map.of(ServerSetting.PORT, "http"), NONE);

    assertThatThrownBy(() -> settings.value(ServerSetting.PORT, Integer::valueOf))
        .isInstanceOf(UsageException.class)
        .hasMessage("--port cannot be \"http\": it takes a whole number from 0 to 65535");
  }

  @Test
  void aRefusalNamesTheVariableIfTheValueComesFromOne() {
    Settings settings = new Settings(NONE, Map.of(RegionSetting.TRANSITION_DELAY, "soon"));

    assertThatThrownBy(() -> settings.value(RegionSetting.TRANSITION_DELAY, TextForm::duration))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            "VPCEP_SIMULATOR_TRANSITION_DELAY cannot be \"soon\": it takes a duration");
  }
}
