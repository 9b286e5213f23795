package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static io.vpcep.simulator.console.Console.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Several regions behind one server: a page that leads to each, and a console for each. */
class SeveralRegionsIT {
  private static final SimulatedRegion ORDERS = region("eu-de", "orders");
  private static final SimulatedRegion STOCK = region("eu-nl", "stock");
  private static final SimulatorServer SERVER = SimulatorServer.startEmpty(ServerConfig.defaults());

  @RegisterExtension static final Console console = Console.of(SERVER.uri());

  private static SimulatedRegion region(String name, String namespace) {
    return SimulatedRegion.create(
        SimulatorConfig.builder().regionName(name).accountNamespace(namespace).build());
  }

  @BeforeEach
  void begin() {
    for (SimulatedRegion region : new SimulatedRegion[] {ORDERS, STOCK}) {
      SERVER.unmount(region);
      region.reset();
      SERVER.mount(region);
    }
    ORDERS.as("orders").createEndpointService(Requests.endpointService("ledger").build());
  }

  @AfterAll
  static void close() {
    SERVER.close();
    ORDERS.close();
    STOCK.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_simulator/", "/_simulator/regions", "/_simulator"})
  void thePageLeadsToEach(String path) {
    console.visit(path);
    console.see("main", "The regions behind this server");
    console.see("tbody tr:first-child", "eu-de orders");
    assertThat(console.see(By.cssSelector("tbody tr:first-child")).getText()).endsWith("1 0 1");

    console.click(link("eu-nl stock"));

    console.see("header", "eu-nl");
    console.see(By.cssSelector(".live.on"));
    console.click(link("All regions"));
    console.see("main", "The regions behind this server");
  }

  @Test
  void theConsoleOfARegionShowsAndMovesThatRegionAlone() {
    console.visit(SERVER.console(ORDERS).getPath() + "#/clock");
    console.see("main", "ledger");

    console.click(button("+90 s"));

    console.see("main", "Nothing is under way.");
    console.see(".now", "2024-04-12 00:01:30");
    assertThat(STOCK.clock().instant()).isEqualTo(Instant.parse("2024-04-12T00:00:00Z"));
    console.visit(SERVER.console(STOCK).getPath() + "#/journal");
    console.see("main", "0 calls");
    STOCK.api().listEndpoints();
    console.see("main", "1 call");
    console.click(By.cssSelector("tbody a"));
    console.see("aside h2", "ListEndpoints");
  }

  @Test
  void aRegionThatComesIsShownSoon() {
    SERVER.unmount(STOCK);
    console.visit("/_simulator/");
    console.see("tbody", "orders");
    console.miss(link("eu-nl stock"));

    SERVER.mount(STOCK);

    console.see(link("eu-nl stock"));
  }

  @Test
  void noRegionIsSaidToo() throws IOException {
    SERVER.unmount(ORDERS);
    SERVER.unmount(STOCK);
    console.visit("/_simulator/");
    console.see("main", "There is none now.");
    console.screenshot("regions-empty");
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "dark, 1400", "light, 360", "dark, 360"})
  void thePageIsForEverybody(String scheme, int width) throws IOException {
    console.colors(scheme);
    console.window(width, 900);
    console.visit("/_simulator/");
    console.see("tbody", "stock");
    console.screenshot("regions-" + scheme + "-" + width);
    assertThat(console.serious()).isEmpty();
    assertThat(console.overflow()).isNotPositive();
  }
}
