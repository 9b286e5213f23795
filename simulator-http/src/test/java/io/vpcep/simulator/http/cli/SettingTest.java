package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SettingTest {

  @Test
  void optionAndVariableFollowFromOneName() {
    assertThat(Setting.QUOTA_ENDPOINT_SERVICES.option()).isEqualTo("--quota-endpoint-services");
    assertThat(Setting.QUOTA_ENDPOINT_SERVICES.variable())
        .isEqualTo("VPCEP_QUOTA_ENDPOINT_SERVICES");
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableIsItsOptionInUpperCase(Setting setting) {
    String option = setting.option().substring("--".length());

    assertThat(setting.variable())
        .isEqualTo("VPCEP_" + option.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TRANSITION_DELAY", "TLS_KEY_STORE", "TLS_KEY_STORE_PASSWORD"})
  void theDefaultInTheHelpIsTheDefaultThatHolds(Setting setting) {
    Map<Setting, String> without = clockFor(setting);
    Map<Setting, String> with = new EnumMap<>(Setting.class);
    with.putAll(without);
    with.put(setting, setting.defaultText());

    assertThat(configuration(with)).isEqualTo(configuration(without));
  }

  /** A step is for the auto-advancing clock only. */
  private static Map<Setting, String> clockFor(Setting setting) {
    return setting == Setting.CLOCK_STEP ? Map.of(Setting.CLOCK, "auto") : Map.of();
  }

  private static Configuration configuration(Map<Setting, String> options) {
    return Configuration.of(new Settings(options, Map.of()));
  }
}
