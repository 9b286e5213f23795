package io.vpcep.simulator.http.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.http.codes.BehaviourPage.CodeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code of the API can be got, in the way that docs/behaviour.md says. */
class CodesTest {
  private static final List<CodeRow> ROWS = BehaviourPage.codes();
  private static final List<Provocation> PROVOCATIONS =
      Stream.of(
              GeneralProvocations.all(),
              ServiceProvocations.all(),
              EndpointProvocations.all(),
              ExtendedProvocations.all(),
              NetworkProvocations.all())
          .flatMap(stream -> stream)
          .toList();

  static Stream<Arguments> provocations() {
    return PROVOCATIONS.stream()
        .flatMap(
            provocation -> provocation.doors().stream().map(door -> arguments(provocation, door)));
  }

  @Test
  void eachCodeHasARowAndEachRowACode() {
    assertThat(ROWS.stream().map(row -> row.code() + " " + row.status()))
        .containsExactlyElementsOf(
            Arrays.stream(ErrorCode.values())
                .map(code -> code.code() + " " + code.httpStatus())
                .toList());
    assertThat(ROWS).noneMatch(row -> row.raisedBy().isEmpty() || row.source().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/behaviour.md"})
  void theTextsSayHowManyCodesRulesRaise(String page) throws IOException {
    String text = Files.readString(Path.of("..", page));
    long raised = ROWS.stream().filter(row -> !row.injectedOnly()).count();

    assertThat(text)
        .containsPattern(
            "(Of these %2$d codes, %1$d are|%1$d of the %2$d error codes)"
                .formatted(raised, ROWS.size()));
  }

  @Test
  void eachCodeThatARuleRaisesIsProvokedThroughTheDoorsThatTheTableNames() {
    List<String> expected =
        ROWS.stream()
            .filter(row -> !row.injectedOnly())
            .map(row -> row.code() + " " + doors(row))
            .toList();

    assertThat(PROVOCATIONS)
        .extracting(provocation -> provocation.code().code() + " " + provocation.doors())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatIsOnlyInjectedIsNamedByNoRule() {
    List<ErrorCode> raised =
        ROWS.stream().filter(row -> !row.injectedOnly()).map(CodesTest::code).toList();

    assertThat(Sources.codesInMainSources()).containsExactlyInAnyOrderElementsOf(raised);
  }

  @ParameterizedTest
  @MethodSource("provocations")
  void theRuleRaisesTheCode(Provocation provocation, Door door) {
    SimulatorConfig.Builder config = SimulatorConfig.builder();
    provocation.settings().accept(config);
    try (World world = new World(door, config.build())) {
      Runnable attempt = provocation.attempt().apply(world);

      assertRefused(attempt, provocation.code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOthersCanBeInjected(Door door) {
    List<ErrorCode> others =
        ROWS.stream().filter(CodeRow::injectedOnly).map(CodesTest::code).toList();
    assertThat(others).hasSizeGreaterThan(50);
    try (World world = new World(door, SimulatorConfig.defaults())) {
      for (ErrorCode code : others) {
        world.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.refuse(code));

        assertRefused(world.consumer()::showQuotas, code);
      }
      assertThat(world.consumer().showQuotas()).hasSize(2);
    }
  }

  /** Over HTTP, the door has compared status and message with the code's. */
  private static void assertRefused(Runnable attempt, ErrorCode code) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            VpcepException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal).hasMessageStartingWith(code.code() + " " + code.message());
            });
  }

  private static List<Door> doors(CodeRow row) {
    if (row.raisedBy().startsWith("in this process only:")) {
      return List.of(Door.IN_PROCESS);
    }
    return row.raisedBy().startsWith("HTTP only:") ? List.of(Door.HTTP) : List.of(Door.values());
  }

  private static ErrorCode code(CodeRow row) {
    return ErrorCodes.spelt(row.code());
  }
}
