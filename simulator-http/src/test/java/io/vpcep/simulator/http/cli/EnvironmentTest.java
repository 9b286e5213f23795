package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  @ParameterizedTest
  @EnumSource
  void everySettingHasItsVariable(Setting setting) {
    assertThat(Environment.read(Map.of(setting.variable(), "x"))).isEqualTo(Map.of(setting, "x"));
  }

  @Test
  void othersVariablesAreLeftAlone() {
    assertThat(Environment.read(Map.of("PATH", "/bin", "PORT", "1", "MY_VPCEP_PORT", "2")))
        .isEmpty();
  }

  @Test
  void anEmptyVariableCountsAsAbsent() {
    assertThat(Environment.read(Map.of("VPCEP_PORT", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VPCEP_PROT", "VPCEP_", "VPCEP_port", "VPCEP_HELP", "VPCEP_VERSION"})
  void anUnknownVariableIsNamedAndTheKnownOnesListed(String variable) {
    assertThatThrownBy(() -> Environment.read(Map.of(variable, "1", "VPCEP_SEED", "1")))
        .isInstanceOf(UsageException.class)
        .message()
        .startsWith("unknown environment variable " + variable + System.lineSeparator())
        .contains("Known variables: VPCEP_PORT, ", "VPCEP_DIALECT")
        .hasLineCount(2);
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsAmongTheKnownVariables(Setting setting) {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_UNKNOWN", "1")))
        .hasMessageMatching("(?s).*\\b" + setting.variable() + "\\b.*");
  }

  @Test
  void allUnknownVariablesAreNamedInOrder() {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_Z", "1", "VPCEP_A", "1")))
        .hasMessageStartingWith("unknown environment variable VPCEP_A, VPCEP_Z");
  }

  @Test
  void anUnknownVariableIsRefusedEvenIfEmpty() {
    assertThatThrownBy(() -> Environment.read(Map.of("VPCEP_PROT", "")))
        .isInstanceOf(UsageException.class);
  }
}
