package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static io.vpcep.simulator.console.Console.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Services on one side, endpoints on the other, a line for each connection; what is chosen, and
 * what can be done.
 */
class PictureIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
  }

  @Test
  void theBrowserGoesBackToWhatWasShownBefore() {
    console.open("picture");
    console.click(Console.link("Journal"));
    console.see("main", "0 calls");
    console.click(Console.link("Clock"));
    console.see("main", "Under way");

    console.browser().navigate().back();
    console.see("main", "0 calls");
    console.browser().navigate().back();
    console.see(By.cssSelector(".picture"));
    console.browser().navigate().forward();
    console.see("main", "0 calls");
  }

  @Test
  void servicesAreOnTheLeftAndEndpointsOnTheRightByAccount() {
    console.open("picture");

    WebElement service = node("Service", "ledger");
    WebElement endpoint = node("Endpoint", "of shop, accepted");
    assertThat(service.getRect().x).isLessThan(endpoint.getRect().x);
    assertThat(texts(".picture .head"))
        .containsExactly("payments", "search", "Public services", "shop", "backoffice");
    assertThat(console.browser().findElements(By.cssSelector(".node[aria-label*='.obs']")))
        .hasSize(1);
  }

  @Test
  void eachStateHasALineOfItsOwn() {
    console.open("picture");
    node("Service", "ledger");

    List<WebElement> lines = console.browser().findElements(By.cssSelector(".picture .connection"));
    assertThat(lines).hasSize(7);
    assertThat(lines.stream().map(PictureIT::drawing).distinct()).hasSize(6);
  }

  /** How a line is drawn: its colour and its dashes. */
  private static String drawing(WebElement line) {
    return line.getCssValue("stroke") + " " + line.getCssValue("stroke-dasharray");
  }

  @Test
  void itMovesWithTheRegion() {
    console.open("picture");
    node("Endpoint", "of backoffice, creating");

    console.api().send("POST", "/_simulator/clock/advance", "{\"duration\": \"90s\"}");

    node("Endpoint", "of backoffice, accepted");
    console.miss(By.cssSelector(".node[aria-label*='deleting']"));
    console.see(".now .time", "00:01:30");
  }

  @Test
  void whatIsChosenShowsItsFieldsItsHistoryAndItsCalls() {
    String id = console.api().id("services", "ledger");
    String project = console.api().project("services", "ledger");
    console.api().send("GET", "/v1/" + project + "/vpc-endpoint-services/" + id, "");
    console.open("picture");

    node("Service", "ledger").click();

    console.see("aside h2", "ledger");
    console.see("aside", id);
    console.see("aside", "of payments");
    console.see("aside", "tcp proxy");
    console.see("aside .history", "available");
    console.see("aside", "ShowEndpointService");
    console.click(By.cssSelector("aside .close"));
    console.miss(By.tagName("aside"));
  }

  @Test
  void theOwnerOfAServiceAcceptsAndRejects() {
    console.open("picture");
    node("Endpoint", "pending acceptance").click();
    console.click(button("Accept"));
    console.see("aside", "creating → accepted");
    console.click(button("+90 s"));
    console.click(button("Reject"));
    console.see("aside p .state", "rejected");

    List<Map<String, Object>> calls = console.api().list("/_simulator/journal", "calls");
    assertThat(calls)
        .extracting(call -> call.get("operation"), call -> call.get("source"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("AcceptOrRejectConnection", "console"),
            org.assertj.core.groups.Tuple.tuple("AcceptOrRejectConnection", "console"));
    assertThat(calls.get(0).get("project_id"))
        .isEqualTo(console.api().project("services", "rates"));
  }

  @Test
  void aDecisionCanBeTakenWhereTheServiceIsShown() {
    console.open("picture");
    node("Service", "rates").click();
    console.see("aside", "Waiting for a decision");

    console.click(button("Reject"));

    node("Endpoint", "of shop, rejected");
    console.miss(button("Reject"));
  }

  @Test
  void itsOwnerDeletesAnEndpointAfterAQuestion() {
    console.open("picture");
    node("Endpoint", "of shop, accepted").click();

    console.click(button("Delete"));
    console.see("dialog", "Delete this endpoint?");
    console.click(button("Cancel"));
    console.miss(By.tagName("dialog"));
    assertThat(console.api().list("/_simulator/journal", "calls")).isEmpty();

    console.click(button("Delete"));
    console.click(By.xpath("//dialog//button[.='Delete']"));
    console.see("aside p .state", "deleting");
    console.expect("/_simulator/resources/");
    console.click(button("until idle"));
    console.see("aside", "It is gone.");
    console.see("aside .history", "gone");
  }

  @Test
  void whatTheApiRefusesIsTold() {
    console.open("picture");
    node("Service", "ledger").click();
    console.click(button("Delete"));
    console.click(By.xpath("//dialog//button[.='Delete']"));

    console.see(".notice.problem", "EndPoint.");
    console.click(link("Show the call"));
    console.see("aside h2", "DeleteEndpointService");
  }

  @Test
  void recordsAreAddedToAWhitelistAndRemoved() {
    console.open("picture");
    node("Service", "ledger").click();

    console.fill("Add a record", "iam:domain::0123456789abcdef");
    console.click(button("Add"));
    console.see("aside .rows", "iam:domain::0123456789abcdef");
    console.click(button("Remove *"));
    console.miss(button("Remove *"));
  }

  @Test
  void theAccessControlOfAnEndpointIsChanged() {
    console.open("picture");
    node("Endpoint", "of shop, accepted").click();

    console.click(By.name("enabled"));
    console.see(By.name("whitelist")).sendKeys("10.0.0.1");
    console.click(button("Save"));

    console.see(".notice", "The access control is changed.");
    console.see("aside", "10.0.0.1");
  }

  @Test
  void oneAccountCanBeSeenAlone() {
    console.open("picture");
    console.choose("Account", "search");
    console.miss(By.cssSelector(".node[aria-label*='ledger']"));
    node("Service", "catalogue");
    node("Service", "suggest");
  }

  @Test
  void anEmptyRegionStillHasItsPublicServices() {
    console.api().begin(Samples.EMPTY);
    console.open("picture");
    node("Service", ".obs");
  }

  private static WebElement node(String kind, String part) {
    return console.see(
        By.cssSelector(".node[aria-label^='" + kind + "'][aria-label*='" + part + "']"));
  }

  private static List<String> texts(String selector) {
    console.see(By.cssSelector(selector));
    return console.browser().findElements(By.cssSelector(selector)).stream()
        .map(WebElement::getText)
        .toList();
  }
}
