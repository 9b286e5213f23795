package io.vpcep.simulator.http.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.codes.BehaviourPage.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule tables of docs/behaviour.md name tests that exist and codes that are raised. */
class BehaviourTableTest {
  private static final String RANGE = " … ";

  static List<Rule> rules() {
    return BehaviourPage.rules();
  }

  @Test
  void thePageHasItsTables() {
    assertThat(rules()).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTestOfARuleExistsAndNamesItsCode(Rule rule) {
    List<String> tests = Sources.tests(rule.test());

    assertThat(tests).as("test classes %s", rule.test()).isNotEmpty();
    for (ErrorCode code : codes(rule)) {
      assertThat(tests)
          .as("%s in %s", code, rule.test())
          .anyMatch(text -> text.contains(code.name()) || text.contains(code.code()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasItsSource(Rule rule) {
    assertThat(rule.source()).isNotEmpty();
    assertThat(rule.rule()).isNotEmpty();
  }

  @Test
  void theTablesHaveJustTheCodesThatTheSourcesRaise() {
    Set<ErrorCode> inTables =
        rules().stream()
            .flatMap(rule -> codes(rule).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(inTables).isEqualTo(Sources.codesInMainSources());
  }

  /** The code of a row; of a range, its ends: what is between them has rows of its own. */
  private static List<ErrorCode> codes(Rule rule) {
    return Arrays.stream(rule.codes().split(RANGE)).map(ErrorCodes::spelt).toList();
  }
}
