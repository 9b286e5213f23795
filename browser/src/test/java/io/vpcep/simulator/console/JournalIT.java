package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static io.vpcep.simulator.console.Console.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Calls as they come, filtered; what each asked and was answered, and why; findings. */
class JournalIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private String project;
  private String services;

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
    project = console.api().project("services", "ledger");
    services = "/v1/" + project + "/vpc-endpoint-services";
  }

  @Test
  void callsShowAsTheyCome() {
    console.open("journal");
    console.see("main", "0 calls");
    list(2);
    console.see("main", "2 calls");
    assertThat(rows()).allSatisfy(row -> assertThat(row).contains("ListEndpointServices"));
    assertThat(rows()).allSatisfy(row -> assertThat(row).contains("payments"));
  }

  @Test
  void filtersNarrowThemDown() {
    list(1);
    refuse();
    console.api().send("GET", services + "/" + console.api().id("services", "ledger"), "");
    console.open("journal");
    console.see("main", "3 calls");

    console.choose("Outcome", "refused");
    console.see("main", "1 call");
    console.choose("Outcome", "all");
    console.fill("Operation", "ShowEndpointService");
    console.see("main", "1 call");
    assertThat(rows()).hasSize(1);
    console.fill("Operation", "");
    console.see("main", "3 calls");
    console.choose("From", "the console");
    console.see("main", "0 calls");
    console.choose("From", "all");
    console.choose("Method", "POST");
    console.see("main", "1 call");
    console.choose("Method", "all");
    console.fill("Code", "EndPoint.0020");
    console.see("main", "1 call");
  }

  @Test
  void filtersKnowTheOperationsAndTheCodes() {
    console.open("journal");
    console.see(field("Code"));
    console.until("31 operations", () -> options("operations").size() == 31);
    console.until("all codes", () -> options("codes").size() > 150);
    assertThat(options("codes")).anySatisfy(code -> assertThat(code).contains("EndPoint.2012"));
  }

  private static List<String> options(String list) {
    return console.browser().findElements(By.cssSelector("#" + list + " option")).stream()
        .map(option -> option.getAttribute("value"))
        .toList();
  }

  @Test
  void aRefusedCallTellsWhyAndWhichRule() {
    refuse();
    console.open("journal");
    console.click(By.cssSelector("tbody a"));

    console.see("aside h2", "CreateEndpointService");
    console.see("aside .why", "EndPoint.0020");
    console.see("aside .why", "vpc_id must be a UUID");
    console.see("aside .why", "docs/behaviour.md");
    console.see("aside .sides section:first-child", "\"vpc_id\": \"none\"");
    console.see("aside .sides section:last-child", "400");
  }

  @Test
  void requestAndAnswerStandSideBySide() {
    refuse();
    console.open("journal");
    console.click(By.cssSelector("tbody a"));
    WebElement request = console.see(By.cssSelector(".sides section:first-child"));
    WebElement answer = console.see(By.cssSelector(".sides section:last-child"));
    assertThat(request.getRect().y).isEqualTo(answer.getRect().y);
    assertThat(request.getRect().x).isLessThan(answer.getRect().x);
  }

  @Test
  void theCommandIsCopied() {
    refuse();
    console
        .browser()
        .executeCdpCommand(
            "Browser.grantPermissions",
            java.util.Map.of(
                "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    console.open("journal");
    console.click(By.cssSelector("tbody a"));
    console.click(button("Copy as curl"));
    console.see(".notice", "The command is copied.");
    Object copied =
        console.browser().executeAsyncScript("navigator.clipboard.readText().then(arguments[0])");
    assertThat((String) copied).startsWith("curl ").contains(services);
  }

  @Test
  void findingsStandBeside() {
    console.open("journal");
    console.see(".findings", "None");
    console.api().exchange("POST", services, "{\"unknown_field\": 1}");
    console.see(".findings", "unknown fields");
  }

  @Test
  void olderCallsAreAPageAway() {
    list(60);
    console.open("journal");
    console.see("main", "60 calls");
    assertThat(rows()).hasSize(50);
    console.click(Console.link("Older →"));
    console.until("the first ten", () -> rows().size() == 10);
    console.click(Console.link("← Newest"));
    console.until("the newest", () -> rows().size() == 50);
  }

  @Test
  void theyAreForgottenAfterAQuestion() {
    list(1);
    console.open("journal");
    console.click(button("Forget all"));
    console.click(By.xpath("//dialog//button[.='Forget all']"));
    console.see("main", "0 calls");
  }

  private void list(int times) {
    for (int i = 0; i < times; i++) {
      console.api().send("GET", services, "");
    }
  }

  private void refuse() {
    console.api().exchange("POST", services, "{\"vpc_id\": \"none\"}");
  }

  private static List<String> rows() {
    return console.browser().findElements(By.cssSelector("tbody tr")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
