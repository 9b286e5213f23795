package io.vpcep.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fixture.Door;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag(Door.ONCE)
class CallerTest {
  private static final Caller CALLER = Caller.of("domain", "project");

  @Test
  void mayDoEverythingUnlessLimited() {
    assertThat(CALLER.may("vpcep:endpoints:create")).isTrue();
    assertThat(CALLER.may("")).isTrue();
  }

  @ParameterizedTest(name = "{0} grants {1}: {2}")
  @CsvSource({
    "vpcep:endpoints:create, vpcep:endpoints:create,  true",
    "vpcep:endpoints:create, vpcep:endpoints:creates, false",
    "vpcep:endpoints:create, vpcep:endpoints:get,     false",
    "vpcep:endpoints:create, VPCEP:endpoints:create,  false",
    "vpcep:endpoints:*,      vpcep:endpoints:create,  true",
    "vpcep:endpoints:*,      vpcep:epservices:create, false",
    "vpcep:*:get,            vpcep:quotas:get,        true",
    "vpcep:*:get,            vpcep:quotas:list,       false",
    "*:get,                  vpcep:quotas:get,        true",
    "vpcep:e*s:l*,           vpcep:endpoints:list,    true",
    "vpcep:e*s:l*,           vpcep:epservices:list,   true",
    "vpcep:e*s:l*,           vpcep:quotas:list,       false",
    "*,                      vpcep:quotas:get,        true",
    "vpcep.quotas.get,       vpcep:quotas:get,        false",
    "vpcep:(quotas|x):*,     vpcep:quotas:get,        false",
    "vpcep:[a-z]+:*,         vpcep:quotas:get,        false",
  })
  void aStarStandsForAnyCharactersAndAllElseForItself(
      String granted, String action, boolean expected) {
    assertThat(CALLER.allowedOnly(granted).may(action)).isEqualTo(expected);
  }

  @Test
  void severalActionsAddUp() {
    Caller limited = CALLER.allowedOnly("vpcep:quotas:get", "vpcep:endpoints:*");

    assertThat(limited.may("vpcep:quotas:get")).isTrue();
    assertThat(limited.may("vpcep:endpoints:list")).isTrue();
    assertThat(limited.may("vpcep:epservices:list")).isFalse();
  }

  @Test
  void noActionsMeansNothing() {
    assertThat(CALLER.allowedOnly().may("vpcep:quotas:get")).isFalse();
  }

  @Test
  void limitingKeepsAccountAndProjectAndDoesNotAddUp() {
    Caller limited = CALLER.allowedOnly("a").allowedOnly("b");

    assertThat(limited).isEqualTo(new Caller("domain", "project", List.of(Policy.allow("b"))));
  }

  @Test
  void copiesThePolicies() {
    List<Policy> policies = new ArrayList<>(List.of(Policy.allow("a")));
    Caller caller = new Caller("domain", "project", policies);
    policies.add(Policy.allow("*"));

    assertThat(caller.may("b")).isFalse();
  }

  @Test
  void aDenialWinsWhereverItStands() {
    Policy all = Policy.allow("vpcep:*:*");
    Policy quotas = Policy.deny("vpcep:quotas:*");

    for (List<Policy> order : List.of(List.of(all, quotas), List.of(quotas, all))) {
      Caller caller = CALLER.withPolicies(order);
      assertThat(caller.may("vpcep:quotas:get")).isFalse();
      assertThat(caller.may("vpcep:endpoints:get")).isTrue();
    }
  }

  @Test
  void aDenialAloneAllowsNothing() {
    Caller caller = CALLER.withPolicies(List.of(Policy.deny("vpcep:quotas:get")));

    assertThat(caller.may("vpcep:quotas:get")).isFalse();
    assertThat(caller.may("vpcep:endpoints:get")).isFalse();
  }

  @Test
  void noPoliciesMeanNothing() {
    assertThat(CALLER.withPolicies(List.of()).may("vpcep:quotas:get")).isFalse();
  }

  @Test
  void anAdministratorMayDoEverything() {
    Caller caller = CALLER.withoutRights().administrator();

    assertThat(Operation.all()).allMatch(operation -> caller.may(operation.iamAction()));
  }

  @Test
  void aReaderMayDoWhatChangesNothing() {
    Caller caller = CALLER.readOnly();

    assertThat(Operation.all())
        .allSatisfy(
            operation ->
                assertThat(caller.may(operation.iamAction()))
                    .as(operation.name())
                    .isEqualTo(
                        operation.name().matches("(Show|List|Count).*|DescribeEndpointService")));
  }

  @Test
  void oneWithoutRightsMayDoNothing() {
    Caller caller = CALLER.withoutRights();

    assertThat(Operation.all()).noneMatch(operation -> caller.may(operation.iamAction()));
  }

  @Test
  void needsAnAccountAndAProject() {
    assertThatNullPointerException().isThrownBy(() -> Caller.of(null, "project"));
    assertThatNullPointerException().isThrownBy(() -> Caller.of("domain", null));
  }
}
