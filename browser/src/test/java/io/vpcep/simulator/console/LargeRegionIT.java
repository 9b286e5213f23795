package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.link;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** With ten thousand endpoints the page holds, and asks for, no more than what is looked at. */
class LargeRegionIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private static final int ENDPOINTS = 10_000;
  private static final int MOST_ELEMENTS = 4_000;
  private static final int MOST_BYTES = 400_000;

  @BeforeEach
  void begin() {
    console.api().begin(Samples.large(ENDPOINTS));
  }

  @Test
  void thePictureShowsAccountsInPlaceOfResources() {
    console.open("picture");
    console.see("main", "204 services and 10,000 endpoints");
    console.see(By.cssSelector(".node[aria-label^='Account provider-3,']"));
    assertBounded();

    console.click(By.cssSelector(".node[aria-label^='Account consumer-5,']"));
    console.see("main", "and 271 endpoints");
    assertBounded();
  }

  @Test
  void aServiceIsDrawnWithItsEndpoints() {
    console.open("services?text=large-17");
    console.click(By.cssSelector("tbody a"));
    console.click(link("In the picture"));
    console.see(By.cssSelector(".node.chosen[aria-label*='large-17']"));
    assertThat(console.browser().findElements(By.cssSelector(".picture .connection"))).hasSize(50);
  }

  @Test
  void tablesAreAPageAtATime() {
    console.open("endpoints");
    console.see(".pager", "1 to 50 of 10,000");
    console.click(link("Next →"));
    console.see(".pager", "51 to 100 of 10,000");
    assertBounded();

    console.choose("State", "pending acceptance");
    console.see(".pager", "1 to 50 of 910");
    console.choose("Account", "consumer-7");
    console.see(".pager", "of 2");
  }

  /** Each line that is opaque only in part would be painted by itself: a second for a click. */
  @Test
  void noLineOfThePictureNeedsALayerOfItsOwn() {
    console.open("picture");
    console.see(By.cssSelector(".picture.grouped .connection"));
    String layers =
        "[...document.querySelectorAll('.connection')]"
            + ".filter(each => getComputedStyle(each).opacity !== '1').length";
    assertThat(number(layers)).isZero();
  }

  /** What the page has to keep and to load stays small, however large the region is. */
  private static void assertBounded() {
    assertThat(number("document.querySelectorAll('*').length")).isLessThan(MOST_ELEMENTS);
    String loaded =
        "performance.getEntriesByType('resource').reduce((sum, each) => sum + each.decodedBodySize, 0)";
    assertThat(number(loaded)).isLessThan(MOST_BYTES);
  }

  private static long number(String expression) {
    return ((Number) console.browser().executeScript("return " + expression)).longValue();
  }
}
