package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Looking changes nothing, not even a clock that each call moves; and the page keeps to itself. */
class LookingIT {
  @RegisterExtension static final Console console = new Console("--clock", "auto", "--tls");

  private static final List<String> PAGES =
      List.of("picture", "services", "endpoints", "clock", "journal", "faults", "state");

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
  }

  @Test
  void allPagesLeaveTheRegionAsItIs() {
    String before = state();
    for (String page : PAGES) {
      console.open(page);
      console.see(By.cssSelector("main h1"));
    }
    console.open("picture?id=" + console.api().id("services", "ledger"));
    console.see("aside", "Whitelist");
    assertThat(state()).isEqualTo(before);
    assertThat(console.api().list("/_simulator/journal", "calls")).isEmpty();
  }

  private static String state() {
    return console.api().send("GET", "/_simulator/state", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture", "journal", "faults"})
  void everythingComesFromTheServerItself(String page) {
    console.open(page);
    Object foreign =
        console
            .browser()
            .executeScript(
                "return performance.getEntriesByType('resource').map(each => each.name)"
                    + ".filter(each => !each.startsWith(location.origin + '/_simulator/'))");
    assertThat((List<?>) foreign).isEmpty();
  }

  @Test
  void nothingIsLoadedBeforeItIsOpened() {
    console.open("picture");
    console.see(By.cssSelector(".picture"));
    assertThat(loaded())
        .noneMatch(name -> name.matches(".*/(journal|codes|faults|moments|state)\\b.*"));
    console.open("faults");
    console.until("loaded", () -> loaded().stream().anyMatch(name -> name.endsWith("/codes")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> loaded() {
    return (List<String>)
        console
            .browser()
            .executeScript(
                "return performance.getEntriesByType('resource')"
                    + ".filter(each => each.initiatorType === 'fetch').map(each => each.name)");
  }

  @Test
  void noScriptRunsFromTheMarkup() {
    console.expect("Content Security Policy");
    console.expect("Refused to");
    console.open("picture");
    Object ran =
        console
            .browser()
            .executeScript(
                """
                const script = document.createElement("script");
                script.textContent = "window.ran = true";
                document.body.append(script);
                document.body.insertAdjacentHTML("beforeend", "<img src=x:y onerror='window.ran = true'>");
                return window.ran === true;
                """);
    assertThat(ran).isEqualTo(false);
  }

  @Test
  void aRegionThatGoesAwayIsToldAndFoundAgain() {
    console.expect("ERR_");
    console.open("picture");
    offline(true);
    console.browser().executeScript("window.dispatchEvent(new Event('resize'))");
    offline(false);
    console.see(By.cssSelector(".live.on"));
  }

  private static void offline(boolean offline) {
    console
        .browser()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            java.util.Map.of(
                "offline",
                offline,
                "latency",
                0,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                -1));
  }
}
