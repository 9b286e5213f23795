package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.FOREIGN_PROJECT;
import static io.vpcep.simulator.http.Identity.OTHER_PROJECT;
import static io.vpcep.simulator.http.Identity.PROJECT;
import static io.vpcep.simulator.http.Identity.endpoints;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.http.internal.signature.TestSigner;
import io.vpcep.simulator.http.internal.signature.TestSigner.Canonical;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures as they come over the wire. */
class SignatureAuthenticationTest {
  private Identity identity;

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

  @BeforeEach
  void start() {
    identity = Identity.start(AuthMode.FULL);
  }

  @Test
  void areTakenWithQueriesAndBodies() {
    assertTaken(signed("GET", endpoints(PROJECT), "", "", Map.of()));
    assertTaken(signed("GET", endpoints(PROJECT), "limit=1&offset=0", "", Map.of()));
    assertTaken(signed("GET", endpoints(PROJECT), "", "{}", Map.of()));
    String services = "/v1/" + PROJECT + "/vpc-endpoint-services";
    assertTaken(signed("POST", services, "", ServedRegion.service(80, ""), Map.of()));
  }

  @Test
  void areTakenWithChunkedBodies() {
    String body = ServedRegion.service(80, "");
    BodyPublisher chunked =
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    String services = "/v1/" + PROJECT + "/vpc-endpoint-services";

    assertTaken(signed("POST", services, "", body, Map.of(), chunked));
  }

  @Test
  void areGoodForEveryProjectOfTheAccountAndNoOther() {
    assertTaken(signed("GET", endpoints(OTHER_PROJECT), "", "", Map.of()));
    for (String other : List.of(FOREIGN_PROJECT, PROJECT.replace('2', '3'))) {
      assertRefused(403, "EndPoint.0004", signed("GET", endpoints(other), "", "", Map.of()));
    }
    assertRefused(400, "EndPoint.0014", signed("GET", "/v1/mal.formed/quotas", "", "", Map.of()));
  }

  @Rule({"G3", "S43"})
  @Test
  void areHeldAgainstTheClockThatIsSet() {
    String body = "";
    Map<String, String> past = Map.of("X-Sdk-Date", "20200101T000000Z");
    Canonical canonical = new Canonical("GET", endpoints(PROJECT) + "/", "", past, body);
    String header = new TestSigner("AK", Identity.SECRET).access(canonical);

    assertRefused(
        401,
        "EndPoint.0003",
        identity.get(
            endpoints(PROJECT), "X-Sdk-Date", past.get("X-Sdk-Date"), "Authorization", header));
  }

  @Rule({"G3", "S46"})
  @Test
  void coverTheBody() {
    BodyPublisher other = BodyPublishers.ofString("{\"action\": 1}");

    assertRefused(
        401, "EndPoint.0003", signed("POST", endpoints(PROJECT), "", "{}", Map.of(), other));
  }

  @Rule("G3")
  @ParameterizedTest
  @ValueSource(
      strings = {"", "hidden", "Basic hidden", "SDK-HMAC-SHA256 Access=AK", "SDK-HMAC-SHA256"})
  void areNotForged(String authorization) {
    for (String path : List.of(endpoints(PROJECT), "/v1/mal.formed/quotas")) {
      assertRefused(
          401,
          "EndPoint.0003",
          identity.get(path, "X-Sdk-Date", now(), "Authorization", authorization));
    }
  }

  @Rule("S42")
  @Test
  void doNotHelpAWrongToken() {
    assertRefused(
        401,
        "EndPoint.0003",
        signed("GET", endpoints(PROJECT), "", "", Map.of("X-Auth-Token", "hidden")));
  }

  @Test
  void identityQueriesCanBeSignedToo() {
    Answer projects = signed("GET", "/v3/projects", "name=eu-de", "", Map.of());

    assertTaken(projects);
    assertThat(projects.json().at("/projects/0/id").textValue()).isEqualTo(PROJECT);
    assertThat(projects.json().get("projects")).hasSize(1);
  }

  @Test
  void theCatalogIsThatOfASignedProject() {
    Answer chosen =
        signed("GET", "/v3/auth/catalog", "", "", Map.of("X-Project-Id", OTHER_PROJECT));
    assertThat(chosen.text()).contains("/v1/" + OTHER_PROJECT + "\"");

    Answer foreign =
        signed("GET", "/v3/auth/catalog", "", "", Map.of("X-Project-Id", FOREIGN_PROJECT));
    assertThat(foreign.text()).contains("/v1/" + PROJECT + "\"");
  }

  @Test
  void tokenTakesNoSignatures() {
    identity.close();
    identity = Identity.start(AuthMode.TOKEN);

    assertRefused(401, "EndPoint.0003", signed("GET", endpoints(PROJECT), "", "", Map.of()));
  }

  private String now() {
    return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
        .withZone(ZoneOffset.UTC)
        .format(identity.region.clock().instant());
  }

  private Answer signed(
      String method, String path, String query, String body, Map<String, String> further) {
    return signed(method, path, query, body, further, BodyPublishers.ofString(body));
  }

  private Answer signed(
      String method,
      String path,
      String query,
      String body,
      Map<String, String> further,
      BodyPublisher sent) {
    Map<String, String> headers = new TreeMap<>(further);
    headers.put("X-Sdk-Date", now());
    Canonical canonical = new Canonical(method, path + "/", query, headers, body);
    headers.put("Authorization", new TestSigner("AK", Identity.SECRET).access(canonical));
    String[] flat =
        headers.entrySet().stream()
            .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
            .toArray(String[]::new);
    return identity.http.send(method, path + (query.isEmpty() ? "" : "?" + query), sent, flat);
  }
}
