package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Simulated time, moving it on, and the steps that wait for it. */
class ClockIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private static final String STEP = "//li[contains(@class, 'card')][contains(., '%s')]";

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
  }

  @Test
  void itTellsItsTimeAndItsMode() {
    console.open("clock");
    console.see("main h2", "2024-04-12 00:00:00");
    console.see("main", "manual. It stands still until it is moved.");
  }

  @Test
  void itIsMovedOnFromAnyPage() {
    console.open("journal");
    console.click(button("+1 s"));
    console.see(".now .time", "00:00:01");
    console.click(button("+30 s"));
    console.see(".now .time", "00:00:31");
    console.click(button("+90 s"));
    console.see(".now .time", "00:02:01");
  }

  @Test
  void itIsMovedOnByAnyDuration() {
    console.open("clock");
    console.fill("Move it on by", "1h");
    console.click(button("Move"));
    console.see("main h2", "01:00:00");

    console.expect("clock/advance");
    console.fill("Move it on by", "soon");
    console.click(button("Move"));
    console.see(".notice.problem", "duration");
  }

  @Test
  void stepsUnderWayComeOnWithTheTime() {
    console.open("clock");
    assertThat(progress("suggest")).isZero();
    console.click(button("+30 s"));
    console.until("a third", () -> Math.abs(progress("suggest") - 1 / 3.0) < 0.01);
    console.click(button("until idle"));
    console.see("main", "Nothing is under way.");
  }

  private static double progress(String resource) {
    String bar = STEP.formatted(resource) + "//progress";
    return Double.parseDouble(console.see(By.xpath(bar)).getAttribute("value"));
  }

  @Test
  void oneStepIsReleased() {
    console.open("clock");
    press("suggest", "Release");
    console.miss(By.xpath(STEP.formatted("suggest")));
    assertThat(status("services", "suggest")).isEqualTo("available");
    assertThat(console.api().list("/_simulator/pending", "pending")).hasSize(2);
  }

  @Test
  void oneStepFails() {
    console.open("clock");
    press("suggest", "Fail");
    console.miss(By.xpath(STEP.formatted("suggest")));
    assertThat(status("services", "suggest")).isEqualTo("failed");
    assertThat(console.api().list("/_simulator/transitions", "rules")).isEmpty();
  }

  private static void press(String resource, String button) {
    console.click(By.xpath(STEP.formatted(resource) + "//button[.='" + button + "']"));
  }

  private static Object status(String kind, String text) {
    return console.api().list("/_simulator/" + kind + "?text=" + text, kind).get(0).get("status");
  }
}
