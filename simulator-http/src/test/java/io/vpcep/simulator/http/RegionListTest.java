package io.vpcep.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The regions behind a server: a list for programs, a page for people. */
@Rule("S208")
class RegionListTest {
  private static final String REGIONS = "/_simulator/regions";
  private static final String ROOT = "/_simulator/";

  private final SimulatedRegion one = region("eu-de", "one");
  private final SimulatedRegion other = region("eu-nl", "other");
  private final SimulatorServer server = SimulatorServer.startEmpty(ServerConfig.defaults());
  private final HttpCaller http = new HttpCaller(server.uri());

  private static SimulatedRegion region(String name, String namespace) {
    return SimulatedRegion.create(
        SimulatorConfig.builder().regionName(name).accountNamespace(namespace).build());
  }

  @BeforeEach
  void mount() {
    server.mount(one);
    server.mount(other);
  }

  @AfterEach
  void close() {
    server.close();
    one.close();
    other.close();
  }

  private JsonNode regions() {
    return http.get(REGIONS).json().get("regions");
  }

  private Answer page(String path) {
    return http.send("GET", path, BodyPublishers.noBody(), "Accept", "text/html,*/*;q=0.8");
  }

  @Test
  void tellsWhereEachIsAndHowFarItHasCome() {
    one.api().createEndpointService(Requests.endpointService("web").build());
    one.clock().advance(Duration.ofSeconds(5));

    JsonNode regions = regions();

    assertThat(regions).hasSize(2);
    assertThat(regions.get(0))
        .hasToString(
            """
            {"path":"%s","region":"eu-de","account_namespace":"one","now":"2024-04-12T00:00:05Z",\
            "services":1,"endpoints":0,"calls":1}"""
                .formatted(server.console(one).getPath()));
    assertThat(regions.at("/1/region").textValue()).isEqualTo("eu-nl");
    for (JsonNode each : regions) {
      String console = each.get("path").textValue();
      assertThat(http.get(console).json().get("region")).isEqualTo(each.get("region"));
    }
  }

  @Test
  void tellsWhichIsHeldByAFailedTest() {
    CompletableFuture<Boolean> held =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return server.hold(other, "SomeTest#fails", Duration.ofMinutes(5));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            task -> new Thread(task).start());

    await().until(() -> regions().at("/1/held").asText().equals("SomeTest#fails"));
    assertThat(regions().get(0).has("held")).isFalse();

    http.post(regions().at("/1/path").textValue() + "hold/release", "");
    assertThat(held.join()).isTrue();
  }

  @Test
  void hasNoneThatIsClosedOrGone() {
    server.unmount(one);
    other.close();

    assertThat(regions()).isEmpty();
  }

  @Test
  void isAPageForABrowser() {
    for (String path : new String[] {REGIONS, ROOT}) {
      Answer page = page(path);

      assertThat(page.text()).startsWith("<!doctype html>").contains("console/regions.js");
      assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
      assertThat(page.header("Vary")).isEqualTo("Accept");
      URI script = server.uri().resolve(path).resolve("console/regions.js");
      assertThat(http.get(script.getPath()).status()).isEqualTo(200);
    }
    assertThat(page("/_simulator").header("Location")).isEqualTo("_simulator/");
  }

  @Test
  void isTheListWithASlashAtTheEndOfItsPathToo() {
    assertThat(http.get(REGIONS + "/").json().get("regions")).isEqualTo(regions());
    assertThat(page(REGIONS + "/").text()).startsWith("{");
  }

  @Test
  void programsFindItInTheIndex() {
    JsonNode index = http.get(ROOT).json();

    assertThat(index.get("resources").findValuesAsText("path")).contains(REGIONS);
    assertThat(index.has("region")).isFalse();
  }

  @Test
  void hasTheMainRegionAtTheRoot() {
    try (SimulatedRegion main = region("main", "main");
        SimulatedRegion beside = region("beside", "beside");
        SimulatorServer both = SimulatorServer.start(main)) {
      both.mount(beside);
      HttpCaller caller = new HttpCaller(both.uri());

      JsonNode regions = caller.get(REGIONS).json().get("regions");

      assertThat(regions.findValuesAsText("region")).containsExactly("main", "beside");
      assertThat(regions.at("/0/path").textValue()).isEqualTo(ROOT);
      assertThat(caller.get(ROOT).json().get("region").textValue()).isEqualTo("main");
    }
  }

  @Test
  void lookingChangesNoRegion() {
    RegionSnapshot before = one.snapshot();

    regions();
    page(ROOT);

    assertThat(one.snapshot()).isEqualTo(before);
    assertThat(one.journal().calls()).isEmpty();
  }
}
