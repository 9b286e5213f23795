package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/**
 * How long people wait for the page of a region with ten thousand endpoints. The figures are
 * printed, and kept in a file; no time fails the test, because that of a busy machine says nothing.
 */
class FiguresIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private static final int ENDPOINTS = 10_000;
  private static final int ROUNDS = Integer.getInteger("browser.rounds", 2);

  /** In the page: when what is wanted was there and drawn, from the click or the beginning on. */
  private static final String STOPWATCH =
      """
      window.stopwatch = {from: 0, wanted: () => document.querySelector(".picture .node"), took: undefined};
      addEventListener("click", () => { stopwatch.from = performance.now(); }, true);
      new MutationObserver(() => {
        if (stopwatch.took === undefined && stopwatch.wanted()) {
          stopwatch.took = null;
          requestAnimationFrame(() => setTimeout(() => { stopwatch.took = performance.now() - stopwatch.from; }));
        }
      }).observe(document, {subtree: true, childList: true, characterData: true});
      """;

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  @BeforeAll
  static void begin() {
    console.api().begin(Samples.large(ENDPOINTS));
    console
        .browser()
        .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", STOPWATCH));
  }

  @Test
  void waitingTimesAreToldForThePictureAndForClicks() throws IOException {
    for (int round = 0; round <= ROUNDS; round++) {
      open();
      click(
          "an account in the picture",
          ".node[aria-label^='Account consumer-5,']",
          "document.querySelector('main').textContent.includes('and 271 endpoints')");
      click(
          "the page of endpoints",
          "nav a[href='#/endpoints']",
          "document.querySelector('tbody tr:nth-child(50)')");
      click(
          "the next page",
          "a[rel='next']",
          "![undefined, stopwatch.former].includes(document.querySelector('tbody code')?.textContent)");
      click("an endpoint", "tbody tr:last-child a", "document.querySelector('aside .fields')");
      if (round == 0) {
        figures.clear(); // the jar has never done any of it
      }
    }
    tell();
    assertThat(figures).hasSize(6).allSatisfy((what, times) -> assertThat(times).hasSize(ROUNDS));
  }

  private void open() {
    console.open("picture");
    add("the whole picture", took());
    String painted = "performance.getEntriesByName('first-contentful-paint')";
    console.until("painted", () -> number(painted + ".length") > 0);
    add("first paint", number(painted + "[0].startTime"));
  }

  /**
   * Clicks at something.
   *
   * @param wanted what is there when the click has done its work, in JavaScript
   */
  private void click(String what, String target, String wanted) {
    console.see(By.cssSelector(target));
    console
        .browser()
        .executeScript(
            "stopwatch.former = document.querySelector('tbody code')?.textContent;"
                + "stopwatch.wanted = () => "
                + wanted
                + "; stopwatch.took = undefined;");
    console.click(By.cssSelector(target));
    add("a click at " + what, took());
  }

  private void add(String what, double time) {
    figures.computeIfAbsent(what, key -> new ArrayList<>()).add(time);
  }

  private static double took() {
    console.until("drawn", () -> number("stopwatch.took ?? -1") >= 0);
    return number("stopwatch.took");
  }

  private static double number(String expression) {
    return ((Number) console.browser().executeScript("return " + expression)).doubleValue();
  }

  private void tell() throws IOException {
    StringBuilder table = new StringBuilder();
    figures.forEach(
        (what, times) -> {
          List<Double> sorted = times.stream().sorted().toList();
          table.append(
              String.format(
                  Locale.ROOT,
                  "%-40s median %4.0f ms, longest %4.0f ms%n",
                  what,
                  sorted.get(ROUNDS / 2),
                  sorted.get(ROUNDS - 1)));
        });
    System.out.println(table);
    Files.writeString(Path.of("target", "figures.txt"), table);
  }
}
