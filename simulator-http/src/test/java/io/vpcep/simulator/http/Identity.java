package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.config.SimulatorConfig;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;

/** A served region with a provider, who has two projects and two users, and a consumer. */
final class Identity implements AutoCloseable {
  static final String PROJECT = "295dacf46a4842fcbf7844dc2dc2489d";
  static final String OTHER_PROJECT = "395dacf46a4842fcbf7844dc2dc2489d";
  static final String FOREIGN_PROJECT = "495dacf46a4842fcbf7844dc2dc2489d";
  static final String ACCOUNT = "6e9dfd51d1124e8d8498dce894923a0d";
  static final String PASSWORD = "hidden-password";
  static final String SECRET = "hidden-secret";

  private static final ServerConfig SIMULATED =
      ServerConfig.defaults().withIdentityClock(IdentityClock.SIMULATED);

  final SimulatedRegion region;
  final SimulatorServer server;
  final HttpCaller http;
  final User admin;
  final User reader;

  private Identity(SimulatorConfig of, ServerConfig config) {
    region = SimulatedRegion.create(of);
    SimulatedAccounts accounts = region.accounts();
    accounts.add(ACCOUNT, "provider");
    accounts.addProject(PROJECT, ACCOUNT, "eu-de");
    accounts.addProject(OTHER_PROJECT, ACCOUNT, "eu-de_other");
    admin = accounts.addUser(ACCOUNT, "admin", PASSWORD, Policy.allow("vpcep:*:*"));
    reader =
        accounts.addUser(
            ACCOUNT,
            "reader",
            PASSWORD,
            Policy.allow("vpcep:*:list", "vpcep:*:get"),
            Policy.deny("vpcep:quotas:get"));
    accounts.addAccessKey(admin.id(), "AK", SECRET);
    String consumer = accounts.add("consumer").id();
    accounts.addProject(FOREIGN_PROJECT, consumer, "eu-de");
    accounts.addUser(consumer, "admin", PASSWORD, Policy.allow("*"));
    server = SimulatorServer.start(region, config);
    http = new HttpCaller(server.uri(), of.dialect());
  }

  static Identity start(AuthMode mode) {
    return start(config -> config.withAuth(mode));
  }

  static Identity start(UnaryOperator<ServerConfig> settings) {
    return new Identity(SimulatorConfig.defaults(), settings.apply(SIMULATED));
  }

  static Identity start(SimulatorConfig config, AuthMode mode) {
    return new Identity(config, SIMULATED.withAuth(mode));
  }

  /** The body of a request for a token. */
  static String login(String user, String password, String scope) {
    return """
        {"auth": {"identity": {"methods": ["password"], "password": {"user": {
          "name": "%s", "domain": {"name": "provider"}, "password": "%s"}}}%s}}"""
        .formatted(user, password, scope.isEmpty() ? "" : ", \"scope\": " + scope);
  }

  static String inProject(String id) {
    return "{\"project\": {\"id\": \"" + id + "\"}}";
  }

  /** A token of the admin for a project. */
  String token(String projectId) {
    return token("admin", inProject(projectId));
  }

  String token(String user, String scope) {
    Answer answer = http.post("/v3/auth/tokens", login(user, PASSWORD, scope));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.header("X-Subject-Token")).isNotBlank();
    return answer.header("X-Subject-Token");
  }

  Answer get(String path, String... headers) {
    return http.send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer getWithToken(String path, String token) {
    return get(path, "X-Auth-Token", token);
  }

  /** Asks for a token. */
  Answer logIn(String body) {
    return http.post("/v3/auth/tokens", body);
  }

  /** What a token that was issued says. */
  static JsonNode issued(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("token");
  }

  /** Refused in the form of the identity service, without a word of what is hidden. */
  static void assertRefused(int status, String title, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    JsonNode error = answer.json().get("error");
    assertThat(error.get("code").intValue()).isEqualTo(status);
    assertThat(error.get("title").textValue()).isEqualTo(title);
    assertThat(error.get("message").textValue()).isNotBlank();
    assertThat(answer.json().size()).isEqualTo(1);
    assertThat(answer.text() + answer.headers()).doesNotContain("hidden");
  }

  static String endpoints(String projectId) {
    return "/v1/" + projectId + "/vpc-endpoints";
  }

  @Override
  public void close() {
    server.close();
    region.close();
  }
}
