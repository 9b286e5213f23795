package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Nested
  class Reading {

    @Test
    void anEmptyCommandLineGivesNothing() {
      assertThat(Options.parse()).isEqualTo(new Options(false, false, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("io.vpcep.simulator.http.cli.SettingTableTest#settings")
    void everySettingIsTakenWithASpaceOrAnEqualsSign(Setting setting) {
      assertThat(Options.parse(SettingTable.option(setting), "x").values())
          .isEqualTo(Map.of(setting, "x"));
      assertThat(Options.parse(SettingTable.option(setting) + "=x").values())
          .isEqualTo(Map.of(setting, "x"));
    }

    @Test
    void aValueMayBeANegativeNumber() {
      assertThat(Options.parse("--seed", "-5").values())
          .isEqualTo(Map.of(RegionSetting.SEED, "-5"));
    }

    @Test
    void tlsNeedsNoValue() {
      assertThat(Options.parse("--tls", "--port", "1").values())
          .isEqualTo(Map.of(JarSetting.TLS, "on", ServerSetting.PORT, "1"));
      assertThat(Options.parse("--tls").values()).isEqualTo(Map.of(JarSetting.TLS, "on"));
    }

    @Test
    void helpAndVersionAreFlags() {
      assertThat(Options.parse("--help").help()).isTrue();
      assertThat(Options.parse("--help").version()).isFalse();
      assertThat(Options.parse("--version").version()).isTrue();
      assertThat(Options.parse("--version").help()).isFalse();
    }
  }

  @Nested
  class Refusing {

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "--por", "-p", "--PORT"})
    void anUnknownOptionIsNamedAndTheKnownOnesListed(String option) {
      assertThatThrownBy(() -> Options.parse(option, "8080"))
          .isInstanceOf(UsageException.class)
          .message()
          .startsWith("unknown option " + option)
          .contains("Known options: --port, ", ", --help, --version")
          .hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource({
      "--prot=1, 'unknown option --prot=1, perhaps --port'",
      "--PORT, 'unknown option --PORT, perhaps --port'",
      "--transitiondelay, 'unknown option --transitiondelay, perhaps --transition-delay'",
      "-q, unknown option -q",
      "-help, 'unknown option -help, perhaps --help'",
    })
    void aNearOneIsNamed(String argument, String firstLine) {
      assertThatThrownBy(() -> Options.parse(argument))
          .hasMessageStartingWith(firstLine + System.lineSeparator());
    }

    @ParameterizedTest
    @MethodSource("io.vpcep.simulator.http.cli.SettingTableTest#settings")
    void everySettingIsAmongTheKnownOptions(Setting setting) {
      assertThatThrownBy(() -> Options.parse("--unknown"))
          .hasMessageMatching("(?s).*\\Q" + SettingTable.option(setting) + "\\E(,.*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "start", "@arguments.txt"})
    void anythingButAnOptionIsNamed(String stray) {
      assertThatThrownBy(() -> Options.parse("--port", "1", stray))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith("unexpected argument " + stray + System.lineSeparator())
          .hasMessageContaining("Known options: ");
    }

    @ParameterizedTest
    @CsvSource({"--port,--host", "--port,--help"})
    void anotherOptionIsNoValue(String option, String next) {
      assertThatThrownBy(() -> Options.parse(option, next))
          .isInstanceOf(UsageException.class)
          .hasMessage("--port needs a value");
    }

    @Test
    void anOptionAtTheEndLacksItsValue() {
      assertThatThrownBy(() -> Options.parse("--port"))
          .isInstanceOf(UsageException.class)
          .hasMessage("--port needs a value");
    }

    @Test
    void anOptionIsTakenOnlyOnce() {
      assertThatThrownBy(() -> Options.parse("--port", "1", "--port=2"))
          .isInstanceOf(UsageException.class)
          .hasMessage("--port is given more than once");
    }

    @Test
    void aFlagTakesNoValue() {
      assertThatThrownBy(() -> Options.parse("--help=please"))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("'--help'")
          .hasMessageContaining("'please'");
    }
  }

  @Nested
  class Usage {

    @Test
    void fitsInto80Columns() {
      assertThat(Options.usage().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("io.vpcep.simulator.http.cli.SettingTableTest#settings")
    void showsOptionVariableAndDefaultOfEverySetting(Setting setting) {
      assertThat(Options.usage())
          .containsPattern(
              "(?m)^ +"
                  + SettingTable.option(setting)
                  + "\\[?="
                  + setting.help().valueLabel()
                  + "\\b")
          .containsIgnoringWhitespaces(
              SettingTable.variable(setting) + ", default " + SettingTable.defaultText(setting));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSettingsOfAGroupTogetherBelowTheirHeading(Setting.Group group) {
      List<String> block =
          Options.usage()
              .lines()
              .dropWhile(line -> !line.equals(group.heading() + ":"))
              .skip(1)
              .takeWhile(line -> !line.isEmpty())
              .toList();

      assertThat(
              SettingTable.ALL.stream()
                  .filter(
                      setting ->
                          block.stream()
                              .map(String::strip)
                              .anyMatch(
                                  line ->
                                      line.matches(
                                          "\\Q" + SettingTable.option(setting) + "\\E\\[?=.*")))
                  .toList())
          .isNotEmpty()
          .isEqualTo(
              SettingTable.ALL.stream()
                  .filter(setting -> setting.help().group() == group)
                  .toList());
    }

    @Test
    void beginsWithWhatItIsFor() {
      assertThat(Options.usage().lines())
          .startsWith(
              "Usage: vpcep-simulator [OPTIONS]",
              "Serves a simulated region of the VPC Endpoint API over HTTP until it is stopped.");
    }
  }
}
