package io.vpcep.simulator.http.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.codes.BehaviourPage.RuleRow;
import io.vpcep.simulator.http.codes.Sources.ShownRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/behaviour.md and the tests that carry its rows' ids hold each other to their word. */
class BehaviourTableTest {
  private static final String RANGE = " … ";
  private static final Pattern REFERENCE = Pattern.compile("\\b[CS]\\d+\\b");
  private static final List<ShownRule> SHOWN = Sources.shownRules();

  static List<RuleRow> rules() {
    return BehaviourPage.rules();
  }

  @Test
  void thePageHasItsTables() {
    assertThat(rules()).hasSizeGreaterThan(150);
    assertThat(BehaviourPage.ids()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
  }

  @Test
  void whatATestShowsIsOnThePage() {
    Set<String> ids = Set.copyOf(BehaviourPage.ids());

    assertThat(SHOWN).allMatch(shown -> ids.contains(shown.id()));
  }

  @Test
  void whatIsOnThePageIsShownByATest() {
    Set<String> missing = new TreeSet<>(BehaviourPage.ids());
    SHOWN.forEach(shown -> missing.remove(shown.id()));

    assertThat(missing).isEmpty();
  }

  @Test
  void onlyTestsShowRules() {
    assertThat(SHOWN).allMatch(ShownRule::isTest);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aTestShowsTheRuleAndNamesItsCode(RuleRow rule) {
    List<ShownRule> tests = SHOWN.stream().filter(shown -> shown.id().equals(rule.id())).toList();

    assertThat(tests).as("tests with @Rule(%s)", rule.id()).isNotEmpty();
    for (ErrorCode code : codes(rule)) {
      assertThat(tests).as("name %s", code).anyMatch(test -> test.names(code));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleHasItsSource(RuleRow rule) {
    assertThat(rule.source()).isNotEmpty();
    assertThat(rule.rule()).isNotEmpty();
    assertThat(REFERENCE.matcher(rule.source()).results().map(MatchResult::group))
        .isSubsetOf(BehaviourPage.ids());
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
  private static List<ErrorCode> codes(RuleRow rule) {
    return Arrays.stream(rule.codes().split(RANGE)).map(ErrorCodes::spelt).toList();
  }
}
