package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.contract.ContractCheck;
import io.vpcep.simulator.http.contract.Exchange;
import io.vpcep.simulator.http.fuzz.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What web pages can do with a simulator that runs on the machine of whoever looks at them. */
class ForeignPagesTest {
  private static final String PROJECT = "11111111111111111111111111111111";
  private static final String QUOTAS = "/v1/" + PROJECT + "/quotas";
  private static final String CLOCK = "/_simulator/clock";
  private static final String RESET = "/_simulator/reset";

  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatorServer server =
      SimulatorServer.start(
          region, ServerConfig.defaults().withAllowedHosts("ci.example.com", ".example.org"));

  @AfterEach
  void close() {
    server.close();
    region.close();
  }

  /** What a server answers; each further line of the request is a header. */
  private RawClient.Reply send(String method, String target, String... headers) throws IOException {
    String message =
        method
            + " "
            + target
            + " HTTP/1.1\r\n"
            + String.join("\r\n", headers).replace("{port}", "" + server.port())
            + "\r\nConnection: close\r\n\r\n";
    RawClient.Reply reply =
        new RawClient(server.port()).send(message.getBytes(StandardCharsets.ISO_8859_1));
    if (target.startsWith("/")) {
      ContractCheck.at(server.uri())
          .check(new Exchange(method, target, null, reply.status(), reply.headers(), reply.body()));
    }
    return reply;
  }

  private static void assertTaken(RawClient.Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isBetween(200, 204);
  }

  private static void assertRefused(RawClient.Reply reply, String reason) throws IOException {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(403);
    JsonNode body = new ObjectMapper().readTree(reply.body());
    assertThat(body.path("error_code").textValue()).isEqualTo(ErrorCode.NOT_AUTHORIZED.code());
    assertThat(reply.headers().get("X-Simulator-Detail").get(0)).contains(reason);
    assertThat(reply.headers().get("X-Request-Id")).hasSize(1);
    assertThat(reply.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-"));
  }

  @Rule({"G18", "S137"})
  @Nested
  class FromAnotherOrigin {

    @ParameterizedTest
    @CsvSource({
      "POST, /_simulator/reset",
      "GET, /_simulator/state",
      "GET, /v1/11111111111111111111111111111111/quotas",
      "OPTIONS, /v1/11111111111111111111111111111111/quotas",
      "GET, /nothing",
    })
    void areRefused(String method, String path) throws IOException {
      assertRefused(
          send(method, path, "Host: localhost:{port}", "Origin: https://evil.example"),
          "another origin sent this: Origin is https://evil.example");
      assertRefused(
          send(method, path, "Host: localhost:{port}", "Sec-Fetch-Site: cross-site"),
          "another origin sent this: Sec-Fetch-Site is cross-site");
      assertRefused(
          send(method, path, "Host: localhost:{port}", "Sec-Fetch-Site: same-site"), "same-site");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "null",
          "http://localhost",
          "http://localhost:1",
          "http://127.0.0.1:{port}",
          "https://localhost:{port}",
          "http://localhost:{port}/",
          "http://localhost:{port}.evil.example",
          "http://evil.example:{port}",
          "file://",
          "chrome-extension://abcdefgh",
          "http://localhost:999999",
          ""
        })
    void areAllWithAnotherSchemeHostOrPort(String origin) throws IOException {
      assertRefused(
          send("GET", CLOCK, "Host: localhost:{port}", "Origin: " + origin), "another origin");
    }

    @Test
    void changeNothing() throws IOException {
      region.api().listEndpoints();

      assertRefused(
          send("POST", RESET, "Host: localhost:{port}", "Origin: https://evil.example"), "evil");
      assertRefused(
          send("GET", QUOTAS, "Host: localhost:{port}", "Origin: https://evil.example"), "evil");

      assertThat(region.journal().calls()).as("and are not in the journal").hasSize(1);
    }

    @Test
    void areRefusedByTheIdentityServiceInItsForm() throws IOException {
      RawClient.Reply reply =
          send("GET", "/v3", "Host: localhost:{port}", "Origin: https://evil.example");

      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.body()).startsWith("{\"error\":{").contains("\"code\":403");
    }

    @Test
    void areNotReadIfTheyHaveABody() throws IOException {
      RawClient.Reply reply =
          send(
              "POST",
              RESET,
              "Host: localhost",
              "Origin: https://evil.example",
              "Content-Length: 1000000");

      assertRefused(reply, "evil");
      assertThat(reply.headers().get("Connection")).containsExactly("close");
    }
  }

  @Rule("S137")
  @Nested
  class FromElsewhere {

    @ParameterizedTest
    @CsvSource({
      "localhost:{port}, http://localhost:{port}",
      "LOCALHOST:{port}, http://localhost:{port}",
      "[::1]:{port}, http://[::1]:{port}",
      "localhost, http://localhost",
      "localhost:80, http://localhost",
      "localhost, http://localhost:80",
    })
    void ourOwnPagesMayAsk(String host, String origin) throws IOException {
      assertTaken(
          send("POST", RESET, "Host: " + host, "Origin: " + origin, "Sec-Fetch-Site: same-origin"));
    }

    @Test
    void whatAPersonTypesIsTaken() throws IOException {
      assertTaken(send("GET", CLOCK, "Host: localhost", "Sec-Fetch-Site: none"));
    }

    /** What fetch of Node.js 18 to 24 sends. */
    @ParameterizedTest
    @ValueSource(strings = {QUOTAS, CLOCK})
    void nodesFetchIsNoPage(String path) throws IOException {
      assertTaken(
          send(
              "GET",
              path,
              "host: localhost:{port}",
              "connection: keep-alive",
              "accept: */*",
              "accept-language: *",
              "sec-fetch-mode: cors",
              "user-agent: node",
              "accept-encoding: gzip, deflate"));
    }

    @Test
    void linksToPagesMayBeFollowed() throws IOException {
      String[] link = {"Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"};
      String address = "/_simulator/regions/" + region.api().caller().projectId();

      for (String page : new String[] {"/_simulator", "/_simulator/", address + "/_simulator/"}) {
        assertThat(send("GET", page, link).status()).as(page).isNotEqualTo(403);
        assertRefused(send("POST", page, link), "cross-site");
      }
      assertRefused(send("GET", "/_simulator/state", link), "cross-site");
      assertRefused(send("GET", QUOTAS, link), "cross-site");
    }
  }

  @Rule("S138")
  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "127.0.0.1:{port}",
          "10.0.0.7",
          "[::1]:{port}",
          "[fe80::1]",
          "localhost",
          "LocalHost:{port}",
          "localhost.",
          "simulator",
          "testcontainers-7f3a_1:8080",
          "a.localhost",
          "printer.local",
          "host.docker.internal:{port}",
          "vpcep.test.",
          "ci.example.com",
          "CI.Example.COM:443",
          "a.b.example.org",
        })
    void thatNobodyCanPointHereCallTheControlApi(String host) throws IOException {
      assertTaken(send("GET", CLOCK, "Host: " + host));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "evil.example",
          "evil.example:{port}",
          "127.0.0.1.evil.example",
          "localhost.evil.example",
          "example.org.",
          "notexample.org",
          "a.ci.example.com",
          "xlocal.host",
          "10.0.0.7.",
          "10.0.0",
        })
    void thatAnybodyCanPointHereDoNot(String host) throws IOException {
      for (String path : new String[] {CLOCK, "/_simulator", "/_simulator/regions/x/v1/x/quotas"}) {
        assertRefused(send("GET", path, "Host: " + host), "--allowed-hosts");
      }
      assertTaken(send("GET", QUOTAS, "Host: " + host));
    }

    @Test
    void areThoseOfTheAddressIfItHasOne() throws IOException {
      RawClient.Reply refused = send("GET", "http://evil.example" + CLOCK, "Host: evil.example");

      assertRefused(refused, "evil.example");
      assertTaken(send("GET", "http://localhost" + CLOCK, "Host: localhost"));
    }

    @Test
    void areNotSaidByOldClients() throws IOException {
      byte[] message = ("GET " + CLOCK + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

      assertTaken(new RawClient(server.port()).send(message));
    }

    @Test
    void haveNoWayAround() throws IOException {
      for (String path :
          new String[] {
            "//_simulator/clock",
            "/%5fsimulator/clock",
            "/_simulator%2fclock",
            "/./_simulator/clock",
            "/x/../_simulator/clock",
            "/_simulator;x=y/clock",
            "/_SIMULATOR/clock",
            "http://evil.example/x/../_simulator/clock",
          }) {
        assertThat(send("GET", path, "Host: evil.example").status()).as(path).isBetween(400, 404);
      }
    }
  }
}
