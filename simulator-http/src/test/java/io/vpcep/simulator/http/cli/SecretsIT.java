package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever clients do wrong, the jar says nothing that is secret, to them or to its logs. */
class SecretsIT {
  private static final String PROJECT = "295dacf46a4842fcbf7844dc2dc2489d";
  private static final String QUOTAS = "/v1/" + PROJECT + "/quotas";
  private static final String TOKENS = "/v3/auth/tokens";
  private static final String ACCOUNTS =
      """
      accounts:
        - name: provider
          projects:
            - {name: eu-de, id: %s}
          users:
            - name: admin
              password: hidden-password
              access_keys:
                - {ak: AKEXAMPLE, sk: hidden-sk}
      """
          .formatted(PROJECT);

  @TempDir Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> told = new ArrayList<>();

  @Test
  void areNeverToldNorLogged() throws Exception {
    Path accounts = Files.writeString(directory.resolve("accounts.yaml"), ACCOUNTS);
    try (JarProcess jar =
        JarProcess.run(directory, Map.of(), "--port=0", "--auth=full", "--state=" + accounts)) {
      URI root = jar.ready();
      String token = logIn(root);

      refused(root, TOKENS, login("hidden-wrong"));
      refused(root, TOKENS, login("hidden-password").replace("}", ""));
      refused(root, TOKENS, login("hidden-password").replace("\"admin\"", "[]"));
      refused(root, QUOTAS, null, "X-Auth-Token", token + "x");
      refused(root, QUOTAS, null, "X-Auth-Token", "hidden-token");
      refused(root, QUOTAS, null, "Authorization", "SDK-HMAC-SHA256 Access=AKEXAMPLE, hidden");
      refused(root, "/v1/nowhere", null, "X-Auth-Token", token, "X-Security-Token", "hidden");

      jar.stop();
      assertThat(told).hasSize(7).allSatisfy(text -> assertSilent(text, token));
      assertSilent(jar.out() + jar.err(), token);
    }
  }

  private static void assertSilent(String text, String token) {
    assertThat(text).doesNotContain("hidden", token);
  }

  private static String login(String password) {
    return """
        {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "admin",
         "password": "%s", "domain": {"name": "provider"}}}}}}
        """
        .formatted(password);
  }

  private String logIn(URI root) throws Exception {
    HttpResponse<String> answer = send(root, TOKENS, login("hidden-password"));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertSilent(answer.body(), "hidden");
    return answer.headers().firstValue("X-Subject-Token").orElseThrow();
  }

  private void refused(URI root, String path, String body, String... headers) throws Exception {
    HttpResponse<String> answer = send(root, path, body, headers);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
    told.add(answer.headers().map() + answer.body());
  }

  private HttpResponse<String> send(URI root, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
