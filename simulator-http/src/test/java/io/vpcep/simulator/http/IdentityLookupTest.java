package io.vpcep.simulator.http;

import static io.vpcep.simulator.http.Identity.ACCOUNT;
import static io.vpcep.simulator.http.Identity.OTHER_PROJECT;
import static io.vpcep.simulator.http.Identity.PROJECT;
import static io.vpcep.simulator.http.Identity.assertRefused;
import static io.vpcep.simulator.http.Identity.endpoints;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of the identity service beside tokens. */
class IdentityLookupTest {
  private final Identity identity = Identity.start(AuthMode.TOKEN);

  @AfterEach
  void stop() {
    identity.close();
  }

  private String token;

  private JsonNode get(String path) {
    Answer answer = identity.getWithToken(path, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @BeforeEach
  void logIn() {
    token = identity.token("admin", "{\"domain\": {\"name\": \"provider\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/projects", "/v3/auth/projects"})
  void findsTheProjectsOfTheAccount(String path) {
    assertThat(get(path).get("projects").findValuesAsText("id"))
        .containsExactly(PROJECT, OTHER_PROJECT);
    assertThat(get(path + "?name=eu-de").get("projects").findValuesAsText("id"))
        .containsExactly(PROJECT);
    assertThat(get(path + "?name=nothing").get("projects")).isEmpty();
    assertThat(get(path + "?domain_id=" + ACCOUNT).get("projects")).hasSize(2);
    assertThat(get(path + "?domain_id=" + PROJECT).get("projects")).isEmpty();
    JsonNode project = get(path).at("/projects/0");
    assertThat(project.get("domain_id").textValue()).isEqualTo(ACCOUNT);
    assertThat(project.get("enabled").booleanValue()).isTrue();
  }

  @Test
  void findsTheAccount() {
    assertThat(get("/v3/auth/domains").get("domains").findValuesAsText("id"))
        .containsExactly(ACCOUNT);
    assertThat(get("/v3/auth/domains?name=provider").get("domains")).hasSize(1);
    assertThat(get("/v3/auth/domains?name=consumer").get("domains")).isEmpty();
  }

  @Test
  void findsTheCatalog() {
    token = identity.token(OTHER_PROJECT);

    assertThat(get("/v3/auth/catalog").at("/catalog/0/endpoints/0/url").textValue())
        .isEqualTo(identity.server.uri() + "/v1/" + OTHER_PROJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/projects",
        "/v3/auth/projects",
        "/v3/auth/domains",
        "/v3/auth/catalog",
        "/v3/auth/tokens"
      })
  void needsAToken(String path) {
    assertRefused(401, "Unauthorized", identity.get(path));
    assertRefused(401, "Unauthorized", identity.getWithToken(path, "hidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?name=%", "?name=%zz", "?domain_id=%e"})
  void isRefusedIfItsEncodingIsBroken(String query) throws IOException {
    assertThat(raw("GET /v3/projects" + query, "X-Auth-Token: " + token))
        .startsWith("HTTP/1.1 400 ")
        .contains("{\"error\":{\"code\":400,");
  }

  /** The answer to what no well-behaved client sends. */
  private String raw(String requestLine, String header) throws IOException {
    URI uri = identity.server.uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request = requestLine + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header;
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Auth-Token: hidden\0",
        "X-Auth-Token: hidden\u00ff",
        "X-Auth-Token\t: hidden",
        "hidden"
      })
  void malformedHeadersAreNotToldBack(String header) throws IOException {
    assertThat(raw("GET " + endpoints(PROJECT), header))
        .matches("(?s)HTTP/1.1 40[01] .*")
        .doesNotContain("hidden");
  }

  @Test
  void theRootOfTheIdentityServiceIsADocumentOfItsVersion() {
    JsonNode version = identity.get("/v3").json().get("version");

    assertThat(version.get("id").textValue()).startsWith("v3.");
    assertThat(version.get("status").textValue()).isEqualTo("stable");
    assertThat(version.at("/links/0/href").textValue()).isEqualTo(identity.server.uri() + "/v3/");
  }

  @Test
  void theRootOfTheServerListsTheVersionsOfTheApi() {
    assertThat(identity.get("/").json().get("versions").findValuesAsText("id"))
        .containsExactly("v1", "v2");
  }

  @Test
  void unknownPathsAndMethodsAreRefusedInTheFormOfTheIdentityService() {
    assertRefused(404, "Not Found", identity.get("/v3/users"));
    assertRefused(
        405,
        "Method Not Allowed",
        identity.http.send("DELETE", "/v3/projects", BodyPublishers.noBody()));
  }
}
