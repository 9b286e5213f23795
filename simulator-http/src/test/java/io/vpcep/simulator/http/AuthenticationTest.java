package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.FOREIGN_PROJECT;
import static io.vpcep.simulator.http.Identity.OTHER_PROJECT;
import static io.vpcep.simulator.http.Identity.PROJECT;
import static io.vpcep.simulator.http.Identity.endpoints;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.RecordedCall;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which credentials are asked for in each mode. */
class AuthenticationTest {
  private Identity identity;

  private Identity start(AuthMode mode) {
    identity = Identity.start(mode);
    return identity;
  }

  @AfterEach
  void stop() {
    identity.close();
  }

  private static void assertRefused(int status, String code, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.header("X-Simulator-Detail")).isNotBlank().doesNotContain("hidden");
    assertThat(answer.text()).doesNotContain("hidden");
  }

  private static void assertTaken(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Rule("S41")
  @ParameterizedTest
  @EnumSource
  void versionsNeedNothingInAnyMode(AuthMode mode) {
    start(mode);

    for (String path : List.of("/", "/v1", "/v2", "/v3", "/v3/")) {
      assertTaken(identity.get(path));
      assertTaken(identity.getWithToken(path, "hidden"));
    }
  }

  @Test
  void offTakesWhateverComes() {
    start(AuthMode.OFF);

    assertTaken(identity.get(endpoints(PROJECT)));
    assertTaken(identity.getWithToken(endpoints(PROJECT), "hidden"));
    assertTaken(identity.get(endpoints(PROJECT), "Authorization", "Basic hidden"));
    assertTaken(identity.get("/v1/" + PROJECT.replace('2', '3') + "/quotas"));
  }

  @Rule("S35")
  @Test
  void offTakesEverybodyForTheOwnerOfTheProject() {
    start(AuthMode.OFF);
    String token = identity.token("reader", Identity.inProject(PROJECT));
    long begin = identity.region.journal().lastSequence();

    assertTaken(identity.getWithToken("/v1/" + FOREIGN_PROJECT + "/quotas", token));

    assertThat(identity.region.journal().calls(CallFilter.any().since(begin)))
        .extracting(RecordedCall::caller)
        .containsExactly(identity.region.ownerOf(FOREIGN_PROJECT));
  }

  @Rule("G1")
  @Test
  void presentTakesWhateverComesIfOnlySomethingDoes() {
    start(AuthMode.PRESENT);

    assertRefused(401, "EndPoint.0003", identity.get(endpoints(PROJECT)));
    assertRefused(401, "EndPoint.0003", identity.getWithToken(endpoints(PROJECT), " "));
    assertRefused(401, "EndPoint.0003", identity.get("/v1/mal.formed/vpc-endpoints"));
    assertTaken(identity.getWithToken(endpoints(PROJECT), "hidden"));
    assertTaken(identity.get(endpoints(PROJECT), "Authorization", "hidden"));
    assertRefused(400, "EndPoint.0014", identity.getWithToken("/v1/mal.formed/quotas", "hidden"));
  }

  @Rule("G5")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"TOKEN", "FULL"})
  void aTokenIsGoodForItsProjectAlone(AuthMode mode) {
    start(mode);
    String token = identity.token(PROJECT);

    assertTaken(identity.getWithToken(endpoints(PROJECT), token));
    for (String other : List.of(OTHER_PROJECT, FOREIGN_PROJECT, PROJECT.replace('2', '3'))) {
      assertRefused(403, "EndPoint.0004", identity.getWithToken(endpoints(other), token));
    }
    assertRefused(400, "EndPoint.0014", identity.getWithToken("/v1/mal.formed/quotas", token));
  }

  @Rule("G2")
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"TOKEN", "FULL"})
  void wrongTokensAreRefusedBeforeAnythingElse(AuthMode mode) {
    start(mode);
    String token = identity.token(PROJECT);
    String flipped = (token.charAt(9) == 'A' ? 'B' : 'A') + token.substring(1);

    for (String wrong : List.of("hidden", flipped, token.substring(1), token + "AAAA", "....")) {
      assertRefused(401, "EndPoint.0003", identity.getWithToken(endpoints(PROJECT), wrong));
      assertRefused(401, "EndPoint.0003", identity.getWithToken("/v1/mal.formed/quotas", wrong));
    }
    assertRefused(401, "EndPoint.0003", identity.get(endpoints(PROJECT)));
    assertRefused(
        401,
        "EndPoint.0003",
        identity.get(endpoints(PROJECT), "X-Auth-Token", token, "X-Auth-Token", token));
  }

  @Rule("G2")
  @Test
  void everyTruncatedTokenIsRefused() {
    start(AuthMode.TOKEN);
    String token = identity.token(PROJECT);

    for (int length = 1; length < token.length(); length += 7) {
      assertRefused(
          401,
          "EndPoint.0003",
          identity.getWithToken(endpoints(PROJECT), token.substring(0, length)));
    }
  }

  @Test
  void tokensOfAnotherSeedOrADomainOrNothingAreNotEnough() {
    start(AuthMode.TOKEN);

    String domain = identity.token("admin", "{\"domain\": {\"name\": \"provider\"}}");
    assertRefused(403, "EndPoint.0004", identity.getWithToken(endpoints(PROJECT), domain));
    String unscoped = identity.token("admin", "");
    assertRefused(403, "EndPoint.0004", identity.getWithToken(endpoints(PROJECT), unscoped));
  }

  @Rule("S185")
  @Test
  void aGatewayRefusesCredentialsInAFormOfItsOwn() {
    SimulatorConfig config =
        SimulatorConfig.builder().dialect(Dialect.DEFAULT.with(Trait.GATEWAY_ERRORS, true)).build();
    identity = Identity.start(config, AuthMode.TOKEN);

    Answer answer = identity.getWithToken(endpoints(PROJECT), "hidden");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().get("error_code").textValue()).isEqualTo("APIGW.0301");
    assertThat(answer.json().get("error_msg").textValue())
        .startsWith("Incorrect IAM authentication information: ")
        .doesNotContain("hidden");
    assertThat(answer.json().get("request_id").textValue())
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.json()).hasSize(3);
    String token = identity.token(OTHER_PROJECT);
    assertRefused(403, "EndPoint.0004", identity.getWithToken(endpoints(PROJECT), token));
  }

  @Rule("G2")
  @Test
  void aTokenLastsADay() {
    start(AuthMode.TOKEN);
    String token = identity.token(PROJECT);

    identity.region.clock().advance(Duration.ofHours(24).minusNanos(1000));
    assertTaken(identity.getWithToken(endpoints(PROJECT), token));
    identity.region.clock().advance(Duration.ofNanos(1000));
    assertRefused(401, "EndPoint.0003", identity.getWithToken(endpoints(PROJECT), token));
  }

  @Rule("G2")
  @Test
  void aTokenOfAUserWhoIsGoneIsRefused() {
    start(AuthMode.TOKEN);
    String token = identity.token(PROJECT);
    identity.region.reset();

    assertRefused(401, "EndPoint.0003", identity.getWithToken(endpoints(PROJECT), token));
  }

  @Rule("G6")
  @Test
  void theUsersPoliciesHold() {
    start(AuthMode.TOKEN);
    String token = identity.token("reader", Identity.inProject(PROJECT));

    assertTaken(identity.getWithToken(endpoints(PROJECT), token));
    assertRefused(403, "EndPoint.0004", identity.getWithToken("/v1/" + PROJECT + "/quotas", token));
    // Before the body is looked at.
    assertRefused(
        403,
        "EndPoint.0004",
        identity.http.send(
            "POST", endpoints(PROJECT), BodyPublishers.ofString("{"), "X-Auth-Token", token));
  }
}
