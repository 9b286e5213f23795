package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.ACCOUNT;
import static io.vpcep.simulator.http.Identity.OTHER_PROJECT;
import static io.vpcep.simulator.http.Identity.PASSWORD;
import static io.vpcep.simulator.http.Identity.PROJECT;
import static io.vpcep.simulator.http.Identity.assertRefused;
import static io.vpcep.simulator.http.Identity.endpoints;
import static io.vpcep.simulator.http.Identity.issued;
import static io.vpcep.simulator.http.Identity.login;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token says. */
class TokenTest {
  private Identity identity = Identity.start(AuthMode.TOKEN);

  @AfterEach
  void stop() {
    identity.close();
  }

  private void restart(AuthMode mode) {
    identity.close();
    identity = Identity.start(mode);
  }

  @Test
  void tellsWhoseItIsWhatForAndHowLong() {
    JsonNode token = issued(identity.logIn(login("admin", PASSWORD, Identity.inProject(PROJECT))));

    assertThat(token.get("issued_at").textValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\.\\d{6}Z");
    String nextDay = identity.region.clock().instant().plusSeconds(86_400).toString();
    assertThat(token.get("expires_at").textValue()).isEqualTo(nextDay.replace("Z", ".000000Z"));
    assertThat(token.get("methods")).hasToString("[\"password\"]");
    assertThat(token.at("/user/id").textValue()).isEqualTo(identity.admin.id());
    assertThat(token.at("/user/name").textValue()).isEqualTo("admin");
    assertThat(token.at("/user/domain"))
        .hasToString("{\"id\":\"" + ACCOUNT + "\",\"name\":\"provider\"}");
    assertThat(token.at("/project/id").textValue()).isEqualTo(PROJECT);
    assertThat(token.at("/project/name").textValue()).isEqualTo("eu-de");
    assertThat(token.at("/project/domain/id").textValue()).isEqualTo(ACCOUNT);
    assertThat(token.at("/roles/0/name").textValue()).isEqualTo("te_admin");
    assertThat(token.has("domain")).isFalse();
    assertThat(token.toString()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-02T00:00:00.000000Z",
    "2262-04-11T23:47:16.854775999Z, 2262-04-12T23:47:16.854775Z",
    "2262-04-12T00:00:00.000001Z, 2262-04-13T00:00:00.000001Z",
    "9999-12-31T00:00:00Z, 9999-12-31T23:59:59.000000Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59.000000Z",
  })
  void isGoodThroughoutSimulatedTime(Instant now, String expiry) {
    identity.close();
    ClockSettings clock = ClockSettings.manual().startingAt(now);
    identity = Identity.start(SimulatorConfig.builder().clock(clock).build(), AuthMode.TOKEN);

    Answer answer = identity.logIn(login("admin", PASSWORD, Identity.inProject(PROJECT)));
    String token = answer.header("X-Subject-Token");

    assertThat(issued(answer).get("expires_at").textValue()).isEqualTo(expiry);
    assertThat(identity.getWithToken(endpoints(PROJECT), token).status()).isEqualTo(200);
    assertThat(
            identity
                .get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", token)
                .json()
                .at("/token/expires_at")
                .textValue())
        .isEqualTo(expiry);
  }

  @Test
  void isThatOfALogInAtTheSameMoment() {
    Answer answer = identity.logIn(login("admin", PASSWORD, Identity.inProject(PROJECT)));

    assertThat(identity.server.token(identity.region, identity.admin.id(), PROJECT))
        .isEqualTo(answer.header("X-Subject-Token"));
  }

  @Test
  void hasACatalogThatLeadsBackHere() {
    JsonNode token = issued(identity.logIn(login("admin", PASSWORD, Identity.inProject(PROJECT))));

    JsonNode service = token.at("/catalog/0");
    assertThat(service.get("type").textValue()).isEqualTo("vpcep");
    JsonNode endpoint = service.at("/endpoints/0");
    assertThat(endpoint.get("interface").textValue()).isEqualTo("public");
    assertThat(endpoint.get("region").textValue()).isEqualTo("eu-de");
    assertThat(endpoint.get("region_id").textValue()).isEqualTo("eu-de");
    assertThat(endpoint.get("url").textValue()).isEqualTo(identity.server.uri() + "/v1/" + PROJECT);
    assertThat(token.get("catalog").findValuesAsText("type"))
        .containsExactly("vpcep", "iam", "identity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'project': {'name': 'eu-de'}}",
        "{'project': {'name': 'eu-de', 'domain': {'name': 'provider'}}}",
        "{'project': {'name': 'eu-de', 'domain': {'id': '" + ACCOUNT + "'}}}",
        "{'project': {'id': '" + PROJECT + "'}}",
      })
  void isForAProjectByNameOrId(String scope) {
    Answer answer = identity.logIn(login("admin", PASSWORD, scope.replace('\'', '"')));

    assertThat(issued(answer).at("/project/id").textValue()).isEqualTo(PROJECT);
    String token = answer.header("X-Subject-Token");
    assertThat(identity.getWithToken(endpoints(PROJECT), token).status()).isEqualTo(200);
  }

  @Test
  void isForADomain() {
    JsonNode token =
        issued(identity.logIn(login("admin", PASSWORD, "{\"domain\": {\"name\": \"provider\"}}")));

    assertThat(token.at("/domain/id").textValue()).isEqualTo(ACCOUNT);
    assertThat(token.has("project")).isFalse();
  }

  @Test
  void isForNothingInParticular() {
    JsonNode token = issued(identity.logIn(login("admin", PASSWORD, "")));

    assertThat(token.has("project")).isFalse();
    assertThat(token.has("domain")).isFalse();
    assertThat(token.get("catalog")).isEmpty();
  }

  @Test
  void isOfAUserById() {
    String body =
        """
        {"auth": {"identity": {"methods": ["password"], "password": {"user":
          {"id": "%s", "password": "%s"}}}}}"""
            .formatted(identity.reader.id(), PASSWORD);
    JsonNode token = issued(identity.logIn(body));

    assertThat(token.at("/user/name").textValue()).isEqualTo("reader");
    assertThat(token.at("/roles/0/name").textValue()).isEqualTo("custom_policy");
  }

  @Rule("S43")
  @Test
  void endsInRealTimeUnlessSet() {
    identity.close();
    IdentityClock unset = ServerConfig.defaults().identityClock();
    identity = Identity.start(config -> config.withAuth(AuthMode.TOKEN).withIdentityClock(unset));
    Instant before = Instant.now();

    Answer answer = identity.logIn(login("admin", PASSWORD, Identity.inProject(PROJECT)));
    String token = answer.header("X-Subject-Token");

    assertThat(Instant.parse(issued(answer).get("expires_at").textValue()))
        .isAfterOrEqualTo(before.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS));
    identity.region.clock().advance(Duration.ofDays(2));
    assertThat(identity.getWithToken(endpoints(PROJECT), token).status()).isEqualTo(200);
    assertThat(
            identity
                .get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", token)
                .status())
        .isEqualTo(200);
  }

  @Rule("S44")
  @Test
  void followsFromTheSeed() {
    String token = identity.token(PROJECT);
    restart(AuthMode.TOKEN);

    assertThat(identity.token(PROJECT)).isEqualTo(token);
    assertThat(identity.token(OTHER_PROJECT)).isNotEqualTo(token);
  }

  @Rule("S44")
  @Test
  void isKnownOnlyWithTheSameKey() {
    String seeded = identity.token(PROJECT);
    restartWithKey("hidden-key");
    String token = identity.token(PROJECT);

    assertThat(identity.getWithToken(endpoints(PROJECT), seeded).status()).isEqualTo(401);
    restartWithKey("hidden-key");
    assertThat(identity.getWithToken(endpoints(PROJECT), token).status()).isEqualTo(200);
    restartWithKey("hidden-key-2");
    assertThat(identity.getWithToken(endpoints(PROJECT), token).status()).isEqualTo(401);
  }

  private void restartWithKey(String key) {
    identity.close();
    identity = Identity.start(config -> config.withAuth(AuthMode.TOKEN).withTokenKey(key));
  }

  @Test
  void canBeLookedUpByItself() {
    String token = identity.token(PROJECT);
    Answer answer =
        identity.get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", token);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("X-Subject-Token")).isEqualTo(token);
    assertThat(answer.json().at("/token/project/id").textValue()).isEqualTo(PROJECT);
    assertRefused(400, "Bad Request", identity.getWithToken("/v3/auth/tokens", token));
    assertRefused(
        404,
        "Not Found",
        identity.get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", "hidden"));
    String other = identity.token("reader", "");
    assertRefused(
        403,
        "Forbidden",
        identity.get("/v3/auth/tokens", "X-Auth-Token", token, "X-Subject-Token", other));
  }
}
