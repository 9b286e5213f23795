package io.vpcep.simulator.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Refusals;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts with what belongs to them, as a test declares them. */
class SimulatedAccountsTest {
  private static final String ID = "6e9dfd51d1124e8d8498dce894923a0d";
  private static final String OTHER_ID = "295dacf46a4842fcbf7844dc2dc2489d";

  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatedAccounts accounts = region.accounts();

  @Nested
  class AnAccount {

    @Test
    void isFoundByIdAndName() {
      Account account = accounts.add(ID, "provider");

      assertThat(account).isEqualTo(new Account(ID, "provider", Account.Status.ACTIVE));
      assertThat(accounts.findAccount(ID)).contains(account);
      assertThat(accounts.findAccountByName("provider")).contains(account);
      assertThat(accounts.all()).contains(account);
    }

    @Test
    void thatIsDeclaredIsTheOneThatActs() {
      accounts.add(ID, "provider");
      Project project = accounts.addProject(OTHER_ID, ID, "eu-de");

      assertThat(region.account("provider")).isEqualTo(Caller.of(ID, OTHER_ID));
      assertThat(region.ownerOf(project.id())).isEqualTo(Caller.of(ID, OTHER_ID));
    }

    @Test
    void hasAnIdThatFollowsFromSeedAndName() {
      Account account = accounts.add("provider");

      try (SimulatedRegion same = SimulatedRegion.create();
          SimulatedRegion other =
              SimulatedRegion.create(SimulatorConfig.builder().seed(2).build())) {
        same.accounts().add("somebody else");
        assertThat(same.accounts().add("provider")).isEqualTo(account);
        assertThat(same.account("provider").domainId()).isEqualTo(account.id());
        assertThat(other.accounts().add("provider")).isNotEqualTo(account);
      }
    }

    @Test
    void isThereOnlyOnce() {
      accounts.add(ID, "provider");

      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(ID, "other"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(OTHER_ID, "provider"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "provider", "6e9dfd51-d112-4e8d-8498-dce894923a0d"})
    void needsAnIdOfHexadecimalDigits(String id) {
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(id, "provider"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "two\nlines",
          "12345678901234567890123456789012345678901234567890123456789012345"
        })
    void needsAPrintableName(String name) {
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(name));
    }

    @Test
    void isGoneAfterAReset() {
      accounts.add(ID, "provider");
      region.reset();

      assertThat(accounts.findAccount(ID)).isEmpty();
      assertThat(accounts.add(ID, "provider").id()).isEqualTo(ID);
    }
  }

  @Nested
  class AProject {
    private final Account account = accounts.add("provider");

    @Test
    void belongsToItsAccount() {
      Project first = accounts.addProject(account.id(), "eu-de");
      Project second = accounts.addProject(ID, account.id(), "eu-nl");

      assertThat(accounts.projectsOf(account.id())).containsExactly(first, second);
      assertThat(accounts.findProject(ID)).contains(new Project(ID, "eu-nl", account.id()));
      assertThat(accounts.findProject(OTHER_ID)).isEmpty();
    }

    @Test
    void isThereOnlyOnce() {
      accounts.addProject(ID, account.id(), "eu-de");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addProject(ID, account.id(), "other"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addProject(OTHER_ID, account.id(), "eu-de"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.addProject(ID, "eu-nl"));
    }

    @Test
    void ofAnotherAccountIsRefused() {
      accounts.addProject(ID, account.id(), "eu-de");
      Account intruder = accounts.add("intruder");

      Refusals.assertRefused(
          ErrorCode.NOT_AUTHORIZED, () -> region.as(Caller.of(intruder.id(), ID)).listEndpoints());
    }
  }

  @Nested
  class AUser {
    private final Account account = accounts.add("provider");

    @Test
    void isFoundByIdAndByName() {
      User user = accounts.addUser(account.id(), "admin", "secret", Policy.allow("vpcep:*:*"));

      assertThat(accounts.findUser(user.id())).contains(user);
      assertThat(accounts.findUserByName(account.id(), "admin")).contains(user);
      assertThat(accounts.findUserByName(accounts.add("other").id(), "admin")).isEmpty();
    }

    @Test
    void mayHaveAGivenId() {
      User user = accounts.addUser(ID, account.id(), "admin", null, List.of());

      assertThat(user.id()).isEqualTo(ID);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addUser(ID, account.id(), "other", null, List.of()));
    }

    @Test
    void hasOnePassword() {
      User user = accounts.addUser(account.id(), "admin", "secret");

      assertThat(accounts.isPassword(user.id(), "secret")).isTrue();
      assertThat(accounts.isPassword(user.id(), "Secret")).isFalse();
      assertThat(accounts.isPassword(user.id(), "")).isFalse();
    }

    @Test
    void withoutAPasswordHasNone() {
      User user = accounts.addUser(account.id(), "admin", null);

      assertThat(accounts.isPassword(user.id(), "")).isFalse();
      assertThat(accounts.isPassword(user.id(), "null")).isFalse();
    }

    @Test
    void actsWithItsPolicies() {
      Project project = accounts.addProject(account.id(), "eu-de");
      User user =
          accounts.addUser(
              account.id(),
              "reader",
              "secret",
              Policy.allow("vpcep:*:list", "vpcep:*:get"),
              Policy.deny("vpcep:quotas:get"));
      Caller caller = accounts.callerOf(user, project.id());

      assertThat(region.as(caller).listEndpoints().items()).isEmpty();
      Refusals.assertRefused(ErrorCode.NOT_AUTHORIZED, () -> region.as(caller).showQuotas());
    }

    @Test
    void needsItsAccountAndANameOfItsOwn() {
      accounts.addUser(account.id(), "admin", "secret");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addUser(account.id(), "admin", "other"));
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.addUser(ID, "admin", "x"));
    }
  }

  @Nested
  class AnAccessKey {
    private final User user = accounts.addUser(accounts.add("provider").id(), "admin", "password");

    @Test
    void isFoundByItsId() {
      AccessKey key = accounts.addAccessKey(user.id(), "AK", "SK");

      assertThat(accounts.findAccessKey("AK")).contains(key);
      assertThat(accounts.findAccessKey("SK")).isEmpty();
      assertThat(key.securityToken()).isNull();
    }

    @Test
    void thatIsTemporaryHasASecurityToken() {
      AccessKey key = accounts.addTemporaryAccessKey(user.id(), "AK", "SK", "token");

      assertThat(key.securityToken()).isEqualTo("token");
    }

    @Test
    void doesNotTellItsSecrets() {
      AccessKey key = accounts.addTemporaryAccessKey(user.id(), "AK", "hidden-sk", "hidden-token");

      assertThat(key.toString()).contains("AK").doesNotContain("hidden");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addAccessKey(user.id(), "AK", "hidden-sk"))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
    }

    @Test
    void needsAUserAnIdAndASecret() {
      assertThatIllegalArgumentException().isThrownBy(() -> accounts.addAccessKey(ID, "AK", "SK"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addAccessKey(user.id(), "", "SK"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> accounts.addAccessKey(user.id(), "AK", ""));
    }
  }

  @Test
  void theStandingOfAnAccountCanChange() {
    Account account = accounts.add("provider");

    assertThat(accounts.setStatus(account.id(), Account.Status.POLICE_FROZEN))
        .isEqualTo(new Account(account.id(), "provider", Account.Status.POLICE_FROZEN));
    assertThat(accounts.findAccountByName("provider"))
        .hasValueSatisfying(
            found -> assertThat(found.status()).isEqualTo(Account.Status.POLICE_FROZEN));
  }

  @Test
  void aClosedRegionHasNoAccounts() {
    region.close();

    assertThatIllegalStateException().isThrownBy(accounts::all);
    assertThatIllegalStateException().isThrownBy(() -> accounts.add("provider"));
  }
}
