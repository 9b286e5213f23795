package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.ACCOUNT;
import static io.vpcep.simulator.http.Identity.assertRefused;
import static io.vpcep.simulator.http.Identity.issued;
import static io.vpcep.simulator.http.Identity.login;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Logins and lookups where the server checks no credentials. */
class UncheckedIdentityTest {
  private Identity identity = Identity.start(AuthMode.OFF);

  @AfterEach
  void stop() {
    identity.close();
  }

  private void restart(AuthMode mode) {
    identity.close();
    identity = Identity.start(mode);
  }

  @Rule("S47")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"OFF", "PRESENT"})
  void whoeverLogsInComesToLife(AuthMode mode) {
    restart(mode);
    String body =
        login("somebody", "hidden", "{\"project\": {\"name\": \"eu-de\"}}")
            .replace("provider", "newcomer");
    Answer answer = identity.logIn(body);
    String project = issued(answer).at("/project/id").textValue();

    assertThat(issued(identity.logIn(body)).at("/project/id").textValue()).isEqualTo(project);
    String accountId = issued(answer).at("/user/domain/id").textValue();
    assertThat(identity.region.account("newcomer").domainId()).isEqualTo(accountId);
    assertThat(identity.region.account("newcomer").projectId()).isEqualTo(project);
    Answer projects =
        identity.getWithToken("/v3/projects?name=eu-de", answer.header("X-Subject-Token"));
    assertThat(projects.json().get("projects").findValuesAsText("id")).containsExactly(project);
  }

  @Test
  void aProjectThatIsNamedByItsIdBelongsToWhoLogsIn() {
    restart(AuthMode.OFF);
    String project = "0123456789abcdef0123456789abcdef";
    JsonNode token = issued(identity.logIn(login("admin", "hidden", Identity.inProject(project))));

    assertThat(token.at("/project/domain/id").textValue()).isEqualTo(ACCOUNT);
    assertThat(identity.region.ownerOf(project).domainId()).isEqualTo(ACCOUNT);
  }

  @Test
  void aUserIsNamedByAnId() {
    restart(AuthMode.OFF);
    String id = "0123456789abcdef0123456789abcdef";
    String body =
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"], \"password\": {\"user\": {\"id\": \""
            + id
            + "\", \"password\": \"hidden\"}}}}}";

    assertThat(issued(identity.logIn(body)).at("/user/id").textValue()).isEqualTo(id);
    assertThat(issued(identity.logIn(body)).at("/user/domain/name").textValue())
        .isEqualTo("default");
  }

  @Test
  void malformedIdsAndNamesAreRefusedAllTheSame() {
    restart(AuthMode.OFF);

    assertRefused(
        400, "Bad Request", identity.logIn(login("admin", "hidden", Identity.inProject("a.b"))));
    assertRefused(400, "Bad Request", identity.logIn(login("a".repeat(65), "hidden", "")));
  }

  @Test
  void lookupsNeedNoToken() {
    restart(AuthMode.OFF);
    List<String> ids =
        identity.get("/v3/projects?name=cn-north-4").json().get("projects").findValuesAsText("id");

    assertThat(ids).hasSize(1);
    assertThat(identity.get("/v3/auth/catalog").status()).isEqualTo(200);
    assertThat(identity.get("/v3/auth/domains").json().get("domains")).hasSize(1);
  }
}
