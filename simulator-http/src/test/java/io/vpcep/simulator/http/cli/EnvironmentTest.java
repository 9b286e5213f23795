package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.internal.setting.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  @ParameterizedTest
  @MethodSource("io.vpcep.simulator.http.cli.SettingTableTest#settings")
  void everySettingHasItsVariable(Setting setting) {
    assertThat(Environment.read(Map.of(SettingTable.variable(setting), "x")))
        .isEqualTo(Map.of(setting, "x"));
  }

  @Test
  void othersVariablesAreLeftAlone() {
    assertThat(
            Environment.read(
                Map.of(
                    "PATH",
                    "/bin",
                    "PORT",
                    "1",
                    "MY_VPCEP_SIMULATOR_PORT",
                    "2",
                    "VPCEP_ENDPOINT",
                    "3")))
        .isEmpty();
  }

  @Test
  void anEmptyVariableCountsAsAbsent() {
    assertThat(Environment.read(Map.of("VPCEP_SIMULATOR_PORT", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VPCEP_SIMULATOR_PROT",
        "VPCEP_SIMULATOR_",
        "VPCEP_SIMULATOR_port",
        "VPCEP_SIMULATOR_HELP",
        "VPCEP_SIMULATOR_VERSION"
      })
  void anUnknownVariableIsNamedAndTheKnownOnesListed(String variable) {
    assertThatThrownBy(() -> Environment.read(Map.of(variable, "1", "VPCEP_SIMULATOR_SEED", "1")))
        .isInstanceOf(UsageException.class)
        .message()
        .startsWith("unknown environment variable " + variable)
        .contains("Known variables: VPCEP_SIMULATOR_PORT, ", "VPCEP_SIMULATOR_DIALECT")
        .hasLineCount(2);
  }

  @ParameterizedTest
  @MethodSource("io.vpcep.simulator.http.cli.SettingTableTest#settings")
  void everySettingIsAmongTheKnownVariables(Setting setting) {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_SIMULATOR_UNKNOWN", "1")))
        .hasMessageMatching("(?s).*\\b" + SettingTable.variable(setting) + "\\b.*");
  }

  @Test
  void allUnknownVariablesAreNamedInOrder() {
    assertThatThrownBy(
            () -> Environment.read(Map.of("VPCEP_SIMULATOR_Z", "1", "VPCEP_SIMULATOR_A", "1")))
        .hasMessageStartingWith(
            "unknown environment variable VPCEP_SIMULATOR_A; VPCEP_SIMULATOR_Z"
                + System.lineSeparator());
  }

  @Test
  void aNearOneIsNamed() {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_SIMULATOR_PROT", "1")))
        .hasMessageStartingWith(
            "unknown environment variable VPCEP_SIMULATOR_PROT, perhaps PORT"
                + System.lineSeparator());
  }

  @Test
  void anUnknownVariableIsRefusedEvenIfEmpty() {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_SIMULATOR_PROT", "")))
        .isInstanceOf(UsageException.class);
  }
}
