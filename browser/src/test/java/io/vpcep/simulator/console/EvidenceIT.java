package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.http.RegionEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** What a failed test has left, opened in the jar: all that led to the failure can be looked at. */
class EvidenceIT {
  private static final Path FOLDER = left();

  @RegisterExtension static final Console console = new Console("--evidence", FOLDER.toString());

  /** A test that failed before its endpoint was accepted: it had first been refused. */
  private static Path left() {
    try (SimulatedRegion region = SimulatedRegion.create()) {
      VpcepApi payments = region.as("payments");
      VpcepApi shop = region.as("shop");
      String ledger =
          payments.createEndpointService(Requests.openEndpointService("ledger").build()).id();
      region.clock().advance(Duration.ofSeconds(90));
      assertThatThrownBy(() -> shop.createEndpoint(Requests.endpoint(ledger).build()))
          .hasMessageContaining("EndPoint.2012");
      payments.addOrRemovePermissions(Requests.permission(ledger).build());
      shop.createEndpoint(Requests.endpoint(ledger).build());
      region.clock().advance(Duration.ofSeconds(30));
      return written(region);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path written(SimulatedRegion region) throws IOException {
    Path folder = Files.createTempDirectory("evidence");
    Map<String, byte[]> files =
        RegionEvidence.files(
            region.config(), region.snapshot(), region.journal().recording(), region.history());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  @BeforeEach
  void begin() {
    console.api().send("POST", "/_simulator/reset", "");
  }

  @AfterAll
  static void delete() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(FOLDER);
  }

  @Test
  void thePictureIsThatOfTheFailureAndTimeStandsStill() throws IOException {
    console.open("picture");
    console.see(".now", "2024-04-12 00:02:00");
    console.see(By.cssSelector(".node[aria-label*='ledger']"));
    assertThat(console.browser().findElements(By.cssSelector(".picture .is-creating")))
        .isNotEmpty();
    console.screenshot("evidence-picture");

    console.open("clock");
    console.see("main", "manual");
    console.see("main", "60 s left");
  }

  @Test
  void theJournalHasTheCallsOfTheTest() throws IOException {
    console.open("journal");
    console.see("main", "4 calls");
    console.choose("Outcome", "refused");
    console.see("main", "1 call");
    console.click(By.cssSelector("tbody a"));
    console.see("aside h2", "CreateEndpoint");
    console.see("aside .why", "EndPoint.2012");
    console.see("aside .why", "docs/behaviour.md");
    console.see("aside .sides section:first-child", "endpoint_service_id");
    console.screenshot("evidence-call");
  }

  @Test
  void aResourceHasItsHistoryAndTheCallsThatTouchedIt() throws IOException {
    console.open("picture?id=" + console.api().id("services", "ledger"));
    console.see("aside .history", "creating");
    console.see("aside .history", "2024-04-12 00:01:30");
    console.see("aside", "CreateEndpointService");
    console.screenshot("evidence-service");
  }

  @Test
  void itGoesOnFromThereAndBack() {
    console.open("clock");
    console.click(button("+90 s"));
    console.see("main", "Nothing is under way.");
    console.open("state");
    console.click(button("Reset"));
    console.click(By.xpath("//dialog//button[.='Reset']"));
    console.see(".now", "2024-04-12 00:02:00");
    assertThat(calls()).hasSize(4);
  }

  private static List<?> calls() {
    return console.api().list("/_simulator/journal", "calls");
  }
}
