package io.vpcep.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.AccessKey;
import io.vpcep.simulator.account.Account;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.Project;
import io.vpcep.simulator.account.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionDocumentAccountsTest {
  private static final String ID = "6e9dfd51d1124e8d8498dce894923a0d";
  private static final String PROJECT = "295dacf46a4842fcbf7844dc2dc2489d";
  private static final String SAMPLE =
      """
      # Who there is.
      accounts:
        - name: provider
          id: 6e9dfd51d1124e8d8498dce894923a0d
          status: [active]                # or arrear_frozen and so on
          projects:
            - {name: eu-de, id: 295dacf46a4842fcbf7844dc2dc2489d}
            - name: eu-nl
          users:
            - name: provider-admin
              password: hidden-password
              access_keys:
                - {ak: AKEXAMPLE, sk: hidden-sk}
                - {ak: AKTEMPORARY, sk: hidden-sk, security_token: hidden-token}
              policies:
                - {effect: allow, actions: ["vpcep:*:*"]}
                - {effect: deny, actions: ["vpcep:quotas:get"]}
            - {name: nobody, id: 7e9dfd51d1124e8d8498dce894923a0d, password: 123456}
        - name: consumer
          status: police_frozen
      """;

  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatedAccounts accounts = region.accounts();

  private static RegionDocument yaml(String text) {
    return RegionDocument.ofYaml("accounts.yaml", text.getBytes(UTF_8));
  }

  private static RegionDocument json(String text) {
    return RegionDocument.ofJson("accounts.json", text.replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void addsAccountsWithAllThatBelongsToThem() {
    yaml(SAMPLE).addTo(region);

    assertThat(accounts.findAccountByName("provider"))
        .contains(new Account(ID, "provider", Account.Status.ACTIVE));
    assertThat(accounts.findAccountByName("consumer").orElseThrow().status())
        .isEqualTo(Account.Status.POLICE_FROZEN);
    assertThat(accounts.projectsOf(ID)).extracting(Project::name).containsExactly("eu-de", "eu-nl");
    assertThat(accounts.findProject(PROJECT)).isPresent();
  }

  @Test
  void addsUsersWithPasswordsKeysAndPolicies() {
    yaml(SAMPLE).addTo(region);
    User admin = accounts.findUserByName(ID, "provider-admin").orElseThrow();
    User nobody = accounts.findUser("7e9dfd51d1124e8d8498dce894923a0d").orElseThrow();

    assertThat(accounts.isPassword(admin.id(), "hidden-password")).isTrue();
    assertThat(accounts.findAccessKey("AKEXAMPLE"))
        .contains(new AccessKey("AKEXAMPLE", "hidden-sk", admin.id(), null));
    assertThat(accounts.findAccessKey("AKTEMPORARY").orElseThrow().securityToken())
        .isEqualTo("hidden-token");
    assertThat(admin.policies())
        .containsExactly(Policy.allow("vpcep:*:*"), Policy.deny("vpcep:quotas:get"));
    assertThat(nobody.policies()).isEmpty();
    assertThat(accounts.isPassword(nobody.id(), "123456")).isTrue();
  }

  @Test
  void canBeAddedAgainAfterAReset() {
    RegionDocument file = yaml(SAMPLE);
    file.addTo(region);
    region.reset();
    file.addTo(region);

    assertThat(accounts.findProject(PROJECT)).isPresent();
  }

  @Test
  void jsonSaysTheSame(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("accounts.JSON");
    Files.writeString(
        file, "{\"accounts\": [{\"name\": \"provider\", \"status\": [\"arrear_frozen\"]}]}");
    RegionDocument.read(file).addTo(region);

    assertThat(accounts.findAccountByName("provider").orElseThrow().status())
        .isEqualTo(Account.Status.ARREAR_FROZEN);
  }

  @Test
  void anythingButJsonIsYaml(@TempDir Path directory) throws IOException {
    RegionDocument.read(Files.writeString(directory.resolve("a.yml"), SAMPLE)).addTo(region);

    assertThat(accounts.findProject(PROJECT)).isPresent();
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path directory) {
    assertThatThrownBy(() -> RegionDocument.read(directory.resolve("none.yaml")))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessage(directory.resolve("none.yaml") + ": there is no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          account: []                                     | line 1
          accounts: [{}]                                  | name is missing
          accounts: {name: a}                             | expected a list
          accounts: [{name: a, nickname: b}]              | accounts[0].nickname (line 1, column 32): unknown field
          accounts: [{name: a, status: [frozen]}]         | accounts[0].status[0]
          accounts: [{name: a, status: frozen}]           | expected one of active
          accounts: [{name: a, status: []}]               | expected one status
          accounts: [{name: a, status: [active, active]}] | expected one status
          accounts: [{name: a, projects: [{id: x}]}]      | projects[0]
          accounts: [{name: a, users: [{name: b, policies: [{effect: maybe, actions: []}]}]}] | expected one of
          accounts: [{name: a, users: [{name: b, policies: [{effect: allow}]}]}] | actions is missing
          accounts: [{name: a                             | line 1
          """)
  void mistakesAreToldWithTheirPlaceInOneLine(String text, String expected) {
    assertThatThrownBy(() -> yaml(text))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessageStartingWith("accounts.yaml: ")
        .hasMessageContaining("line 1, column ")
        .hasMessageContaining(expected)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accounts: [{name: a}, {name: a}]                            | accounts[1] (line 1
          accounts: [{name: a, projects: [{name: p}, {name: p}]}]     | accounts[0].projects[1] (
          accounts: [{name: a, users: [{name: u}, {name: u}]}]        | accounts[0].users[1] (
          accounts: [{name: a, users: [{name: u, access_keys: [{ak: K, sk: hidden}, {ak: K, sk: hidden}]}]}] | access_keys[1]
          """)
  void whatDoesNotFitIsToldWithItsPlace(String text, String expected) {
    assertThatThrownBy(() -> yaml(text).addTo(region))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessageContaining(expected)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': hidden}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': 'hidden\\x'}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': 'hidden",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': ['hidden']}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': {'hidden': 1}}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'access_keys': ['hidden']}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'access_keys': 'hidden'}]}]}",
        "{'accounts': [{'name': 'a', 'users': [{'name': 'u', 'password': 1, 'x': 'hidden'}]}]}",
      })
  void mistakesInJsonTellNoSecret(String text) {
    assertThatThrownBy(() -> json(text))
        .isInstanceOf(RegionDocumentException.class)
        .hasMessageContaining("line ")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hidden"))
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*hidden",
        "@hidden",
        "%hidden",
        "`hidden",
        "\"hidden",
        "\"\\hidden\"",
        "hidden: hidden: hidden",
        "[hidden",
        "{hidden: hidden}",
        "[hidden]",
        "|hidden",
      })
  void mistakesInYamlTellNoSecret(String password) {
    String text = "accounts: [{name: a, users: [{name: u, password: " + password + "}]}]";

    assertThatThrownBy(() -> yaml(text))
        .isInstanceOf(RegionDocumentException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hidden"))
        .hasNoCause();
  }

  @Rule("S142")
  @Test
  @ResourceLock(ServerLog.LOCK)
  void aKeyWithoutItsSecretIsLeftOutAndToldOf() {
    RegionDocument document =
        yaml("accounts: [{name: a, users: [{name: u, access_keys: [{ak: AKEXAMPLE}]}]}]");

    String log = ServerLog.during(() -> document.addTo(region));

    assertThat(log).contains("Access key AKEXAMPLE of user u in account a is left out");
    assertThat(accounts.findAccessKey("AKEXAMPLE")).isEmpty();
  }
}
