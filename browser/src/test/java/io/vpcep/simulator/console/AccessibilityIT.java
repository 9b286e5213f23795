package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** For keyboards, screen readers, light and dark, narrow windows: everywhere the same. */
class AccessibilityIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private static final List<String> PAGES =
      List.of("picture", "services", "endpoints", "clock", "journal", "faults", "state");

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
    String project = console.api().project("services", "ledger");
    console.api().exchange("POST", "/v1/" + project + "/vpc-endpoint-services", "{\"vpc_id\": 1}");
  }

  @ParameterizedTest
  @CsvSource({"light, 1400", "dark, 1400", "light, 480", "dark, 480"})
  void axeFindsNothingSerious(String scheme, int width) throws IOException {
    console.colors(scheme);
    console.window(width, 900);
    for (String page : PAGES) {
      assertThat(serious(page)).as("%s, %s, %d px", page, scheme, width).isEmpty();
      console.screenshot(page + "-" + scheme + "-" + width);
    }
    String chosen = "picture?id=" + console.api().id("services", "rates");
    assertThat(serious(chosen)).as("a service, %s, %d px", scheme, width).isEmpty();
    console.screenshot("service-" + scheme + "-" + width);
    String call = "journal?call=" + console.api().get("/_simulator/journal").get("last_sequence");
    assertThat(serious(call)).as("a call, %s, %d px", scheme, width).isEmpty();
    console.screenshot("call-" + scheme + "-" + width);
  }

  private static List<?> serious(String place) throws IOException {
    console.open(place);
    console.miss(By.cssSelector("[aria-busy]"));
    return console.serious();
  }

  @ParameterizedTest
  @CsvSource({"360", "700", "1024"})
  void narrowWindowsNeedNoScrollingToTheSide(int width) {
    console.window(width, 800);
    for (String page : PAGES) {
      console.open(page);
      console.miss(By.cssSelector("[aria-busy]"));
      assertThat(console.overflow()).as("%s at %d px", page, width).isNotPositive();
    }
  }

  @Test
  void aServiceIsChosenAndLeftByKeyboard() {
    console.open("picture");
    WebElement service = console.see(By.cssSelector(".node[aria-label*='ledger']"));
    tabTo("ledger");
    active().sendKeys(Keys.ENTER);
    console.see("aside h2", "ledger");
    console.until("the heading has the focus", () -> active().getAttribute("id").equals("chosen"));

    active().sendKeys(Keys.ESCAPE);
    console.miss(By.tagName("aside"));
    console.until("the focus is back", () -> active().equals(service));
  }

  @Test
  void aQuestionIsAnsweredByKeyboard() {
    console.open("state");
    tabTo("Reset");
    active().sendKeys(Keys.ENTER);
    console.see("dialog", "Begin anew?");
    active().sendKeys(Keys.ESCAPE);
    console.miss(By.tagName("dialog"));
    assertThat(console.api().list("/_simulator/services?public=false", "services")).hasSize(4);
  }

  /** Presses the tab key until something with a text, or a label, has the focus. */
  private static void tabTo(String text) {
    for (int i = 0; i < 100; i++) {
      WebElement active = active();
      String label = active.getAttribute("aria-label");
      if (active.getText().equals(text) || (label != null && label.contains(text))) {
        return;
      }
      new Actions(console.browser()).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError("the keyboard does not come to " + text);
  }

  private static WebElement active() {
    return console.browser().switchTo().activeElement();
  }
}
