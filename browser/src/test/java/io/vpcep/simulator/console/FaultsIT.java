package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static io.vpcep.simulator.console.Console.field;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/**
 * Faults and transition rules: armed by forms, listed with how often they did something, taken
 * away.
 */
class FaultsIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  private String services;

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
    services = "/v1/" + console.api().project("services", "ledger") + "/vpc-endpoint-services";
  }

  @Test
  void aFaultIsArmedHitsAndIsDisarmed() {
    console.open("faults");
    console.fill("Code", "EndPoint.0001");
    console.fill("Operation", "ListEndpointServices");
    console.fill("Times", "2");
    console.click(button("Arm"));
    console.see("main", "hit 0 calls");

    assertThat(console.api().exchange("GET", services, "").body()).contains("EndPoint.0001");
    console.see("main", "hit 1 call");

    console.click(By.cssSelector("button[aria-label^='Disarm']"));
    console.miss(By.cssSelector("button[aria-label^='Disarm']"));
    console.api().send("GET", services, "");
  }

  @Test
  void faultsChangeAnswersInOtherWays() {
    console.open("faults");
    console.choose("Calls shall", "answer something else");
    console.fill("Status", "504");
    console.fill("Content type", "text/html");
    console.fill("Body", "<h1>Gateway</h1>");
    console.click(button("Arm"));
    console.see("main", "hit 0 calls");
    var answer = console.api().exchange("GET", services, "");
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).isEqualTo("<h1>Gateway</h1>");

    console.choose("Calls shall", "limit the rate");
    console.fill("Calls", "1");
    console.fill("In", "1m");
    console.click(button("Arm"));
    console.until("armed", () -> console.api().list("/_simulator/faults", "faults").size() == 1);
    console.api().send("GET", services, "");
    assertThat(console.api().exchange("GET", services, "").body()).contains("EndPoint.0022");
  }

  @Test
  void aRuleHoldsAStep() {
    console.open("faults");
    console.choose("Step", "endpoint creation");
    console.choose("It ends", "when released");
    console.click(button("Add"));
    console.see("main", "applied to 0 steps");

    console.open("picture");
    console.click(By.cssSelector(".node[aria-label*='pending acceptance']"));
    console.click(button("Accept"));
    console.see("aside", "held until it is released");
    console.open("faults");
    console.see("main", "applied to 1 step");
    console.click(By.cssSelector("button[aria-label^='Take away']"));
    console.miss(By.cssSelector("button[aria-label^='Take away']"));
  }

  @Test
  void whatARuleSaysChangesItsForm() {
    console.open("faults");
    console.choose("It ends", "after a drawn while");
    console.see(field("At least"));
    console.choose("It ends", "after some reads");
    console.fill("Reads", "3");
    console.miss(field("At least"));
    console.click(button("Add"));
    console.see("main", "after reads");
  }

  @Test
  void whatIsWrongIsTold() {
    console.expect("_simulator/faults");
    console.open("faults");
    console.fill("Code", "EndPoint.9999");
    console.click(button("Arm"));
    console.see(".notice.problem", "EndPoint.9999");
    assertThat(console.api().list("/_simulator/faults", "faults")).isEmpty();
  }
}
