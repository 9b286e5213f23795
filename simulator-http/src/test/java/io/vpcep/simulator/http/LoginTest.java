package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.FOREIGN_PROJECT;
import static io.vpcep.simulator.http.Identity.PASSWORD;
import static io.vpcep.simulator.http.Identity.assertRefused;
import static io.vpcep.simulator.http.Identity.login;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a token, and what for. */
class LoginTest {
  private final Identity identity = Identity.start(AuthMode.TOKEN);

  @AfterEach
  void stop() {
    identity.close();
  }

  @Test
  void needsTheRightPassword() {
    assertRefused(401, "Unauthorized", identity.logIn(login("admin", "hidden", "")));
    assertRefused(401, "Unauthorized", identity.logIn(login("admin", "", "")));
  }

  @Test
  void doesNotTellUsersFromPasswords() {
    Answer wrongUser = identity.logIn(login("nobody", PASSWORD, ""));
    Answer wrongPassword = identity.logIn(login("admin", "hidden", ""));

    assertRefused(401, "Unauthorized", wrongUser);
    assertThat(wrongUser.text()).isEqualTo(wrongPassword.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'project': {'id': '" + FOREIGN_PROJECT + "'}}",
        "{'project': {'id': 'nothing'}}",
        "{'project': {'name': 'nothing'}}",
        "{'project': {'name': 'eu-de', 'domain': {'name': 'consumer'}}}",
        "{'project': {'name': 'eu-de', 'domain': {'name': 'nobody'}}}",
        "{'domain': {'name': 'consumer'}}",
        "{'domain': {'id': 'nobody'}}",
      })
  void isForWhatIsTheUsersOwn(String scope) {
    assertRefused(
        401, "Unauthorized", identity.logIn(login("admin", PASSWORD, scope.replace('\'', '"'))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "hidden",
        "{\"auth\": {\"identity\": hidden}}",
        "{",
        "{}",
        "{\"auth\": 1}",
        "{\"auth\": {}}",
        "{\"auth\": {\"identity\": {}}}",
        "{\"auth\": {\"identity\": {\"methods\": \"password\"}}}",
        "{\"auth\": {\"identity\": {\"methods\": []}}}",
        "{\"auth\": {\"identity\": {\"methods\": [1]}}}",
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"]}}}",
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"], \"password\": {\"user\": {}}}}}",
      })
  void isWellFormed(String body) {
    assertRefused(400, "Bad Request", identity.logIn(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name': 'admin', 'password': 'hidden'}",
        "{'name': 'admin', 'domain': {}, 'password': 'hidden'}",
        "{'domain': {'name': 'provider'}, 'password': 'hidden'}",
        "{'name': 'admin', 'domain': {'name': 'provider'}}",
        "{'name': 'admin', 'domain': {'name': 'provider'}, 'password': 1234}",
        "{'name': 'admin', 'domain': 'provider', 'password': 'hidden'}",
      })
  void namesAUserAndAPassword(String user) {
    String body =
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"], \"password\": {\"user\": "
            + user.replace('\'', '"')
            + "}}}}";

    assertRefused(400, "Bad Request", identity.logIn(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "1",
        "{'project': {}}",
        "{'project': {'name': 'eu-de'}, 'domain': {'name': 'provider'}}",
        "{'project': 'eu-de'}",
      })
  void namesOneScope(String scope) {
    assertRefused(
        400, "Bad Request", identity.logIn(login("admin", PASSWORD, scope.replace('\'', '"'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[]!the request body is not an object in JSON",
        "{'auth': 1}!auth must be an object, not a number",
        "{'auth': {'identity': {'methods': ['password', 1]}}}!auth.identity.methods[1] must be a string",
        "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'password': 1}}}}}"
            + "!auth.identity.password.user.password must be a string, not a number",
        "{'scope': {'project': 1}, 'auth': {}}!scope belongs into auth",
        "{'auth': {'identity': {'methods': ['password'], 'password': {}}}}!user is missing",
        "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'id': 'i'}}}}}"
            + "!the password of the user is missing",
      })
  void tellsWhatIsWrong(String body, String message) {
    Answer answer = identity.logIn(body.replace('\'', '"'));

    assertRefused(400, "Bad Request", answer);
    assertThat(answer.json().at("/error/message").textValue()).startsWith(message);
  }

  @Rule("S48")
  @Test
  void withScopeAndDomainWhereTheReferenceMisplacesThemIsRefused() {
    assertRefused(
        400,
        "Bad Request",
        identity.logIn(
            """
            {"auth": {"identity": {"methods": ["password"], "password": {"user": {
               "name": "admin", "password": "hidden-password"}}}, "domain": {"name": "provider"}},
             "scope": {"project": {"name": "eu-de"}}}"""));
  }

  @Test
  void byAnotherMethodIsRefused() {
    assertRefused(
        401,
        "Unauthorized",
        identity.logIn(
            "{\"auth\": {\"identity\": {\"methods\": [\"token\"], \"token\": {\"id\": \"hidden\"}}}}"));
  }
}
