package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that shows a region in a browser, and the files that it loads. */
class ConsoleFilesTest {
  private static final String PAGE = "/_simulator/";
  private static final String FILES = "/_simulator/console/";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final ServedRegion served = ServedRegion.start();

  @AfterEach
  void close() {
    served.close();
  }

  private Answer get(String path, String... headers) {
    return served.http.send("GET", path, BodyPublishers.noBody(), headers);
  }

  private String address() {
    return "/_simulator/regions/" + served.region.api().caller().projectId();
  }

  @Rule("S202")
  @Test
  void isShownToABrowser() {
    for (String page : new String[] {PAGE, address() + PAGE}) {
      Answer answer = get(page, "Accept", BROWSER);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
      assertThat(answer.text()).startsWith("<!doctype html>");
      assertThat(answer.header("Vary")).isEqualTo("Accept");
    }
  }

  @Rule("S202")
  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/html, application/json"})
  void isNotShownToAProgram(String accepted) {
    Answer answer = get(PAGE, "Accept", accepted);

    assertThat(answer.json().get("region").textValue()).isEqualTo("eu-de");
    assertThat(answer.json().get("dialect").textValue()).isEqualTo("default");
    assertThat(answer.header("Vary")).isEqualTo("Accept");
  }

  @Rule("S202")
  @Test
  void standsWhereItsFilesAreBelowIt() {
    for (String prefix : new String[] {"", address()}) {
      Answer answer = get(prefix + "/_simulator", "Accept", BROWSER);

      assertThat(answer.status()).isEqualTo(302);
      URI asked = served.server.uri().resolve(prefix + "/_simulator");
      assertThat(asked.resolve(answer.header("Location")).getPath()).isEqualTo(prefix + PAGE);
      assertThat(get(prefix + FILES + "index.html").text())
          .isEqualTo(get(prefix + PAGE, "Accept", BROWSER).text());
    }
  }

  @Rule("S203")
  @Test
  void mayLoadOnlyWhatIsOurs() {
    for (Answer answer : new Answer[] {get(PAGE, "Accept", BROWSER), get(FILES + "index.html")}) {
      assertThat(answer.header("Content-Security-Policy"))
          .startsWith("default-src 'self';")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe", "http");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
  }

  @Test
  void isNotSentAgainIfItIsTheSame() {
    Answer first = get(FILES + "index.html");

    Answer second = get(FILES + "index.html", "If-None-Match", first.header("ETag"));

    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(get(FILES + "index.html", "If-None-Match", "\"x\"").status()).isEqualTo(200);
  }

  @Rule("S203")
  @ParameterizedTest
  @CsvSource({
    "nothing.js",
    "nothing",
    "index.html.",
    ".html",
    "..html",
    "%2e%2e/SimulatorServer.class",
    "..%2fopenapi%2fopenapi.yaml",
    "..%2findex.html",
    "%2e%2e/index.html",
    "vendor%2f..%2findex.html",
    "vendor/..%2findex.html",
    "x/y/index.html",
    "%2fetc%2fpasswd",
  })
  void areTheOnlyFilesThatCanBeReached(String path) {
    Answer answer = get(FILES + path);

    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("html>");
  }

  @Rule("S202")
  @Test
  void lookingChangesNothing() {
    RegionSnapshot before = served.region.snapshot();

    get(PAGE, "Accept", BROWSER);
    get(FILES + "index.html");

    assertThat(served.region.journal().calls()).isEmpty();
    assertThat(served.region.snapshot()).isEqualTo(before);
  }

  @Test
  void isServedWithTls() {
    try (SimulatedRegion region = SimulatedRegion.create();
        SimulatorServer server = SimulatorServer.start(region, ServerConfig.defaults().withTls())) {
      HttpClient client =
          HttpClient.newBuilder().sslContext(server.certificate().clientContext()).build();
      HttpCaller caller = new HttpCaller(server.uri(), client);

      assertThat(caller.send("GET", PAGE, BodyPublishers.noBody(), "Accept", BROWSER).text())
          .startsWith("<!doctype html>");
    }
  }
}
