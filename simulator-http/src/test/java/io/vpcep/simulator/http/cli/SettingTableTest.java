package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTableTest {

  static List<Setting> settings() {
    return SettingTable.ALL;
  }

  /** The others' defaults are rules in words, or the absence of a file. */
  static Stream<Setting> settingsWithAPlainDefault() {
    return settings().stream()
        .filter(setting -> !SettingTable.defaultText(setting).matches(".*\\(.*|none"));
  }

  @Test
  void optionAndVariableFollowFromOneName() {
    assertThat(SettingTable.option(RegionSetting.QUOTA_ENDPOINT_SERVICES))
        .isEqualTo("--quota-endpoint-services");
    assertThat(SettingTable.variable(RegionSetting.QUOTA_ENDPOINT_SERVICES))
        .isEqualTo("VPCEP_SIMULATOR_QUOTA_ENDPOINT_SERVICES");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyVariableIsItsOptionInUpperCase(Setting setting) {
    String option = SettingTable.option(setting).substring("--".length());

    assertThat(SettingTable.variable(setting))
        .isEqualTo("VPCEP_SIMULATOR_" + option.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @ParameterizedTest
  @MethodSource("settingsWithAPlainDefault")
  void theDefaultInTheHelpIsTheDefaultThatHolds(Setting setting) {
    Map<Setting, String> without = clockFor(setting);
    Map<Setting, String> with = new HashMap<>(without);
    with.put(setting, SettingTable.defaultText(setting));

    assertThat(configuration(with)).isEqualTo(configuration(without));
  }

  /** The steps and the start of a clock are for clocks that have them. */
  private static Map<Setting, String> clockFor(Setting setting) {
    return setting == RegionSetting.CLOCK_STEP || setting == RegionSetting.CLOCK_START
        ? Map.of(RegionSetting.CLOCK, "auto")
        : Map.of();
  }

  /** But for the key of tokens, which is drawn unless a seed is set. */
  private static Configuration configuration(Map<Setting, String> options) {
    Configuration of = Configuration.of(new Settings(options, Map.of()));
    return new Configuration(
        of.region(),
        of.server().withTokenKey(null),
        of.state(),
        of.evidence(),
        of.saveOnExit(),
        of.portFile(),
        of.verbose());
  }
}
