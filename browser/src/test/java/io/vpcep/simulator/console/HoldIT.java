package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.SimulatorServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A failed test waits for whoever looks at its region, and goes on when it is let go. */
class HoldIT {
  private static final SimulatedRegion REGION = SimulatedRegion.create();
  private static final SimulatorServer SERVER = SimulatorServer.start(REGION);

  @RegisterExtension static final Console console = Console.of(SERVER.uri());

  @AfterAll
  static void close() {
    SERVER.close();
    REGION.close();
  }

  /** As a test does that has failed. */
  private static CompletableFuture<Boolean> hold() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return SERVER.hold(REGION, "OrdersTest#connects", Duration.ofMinutes(10));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task).start());
  }

  @Test
  void eachPageSaysWhichTestWaitsUntilItIsLetGo() throws IOException {
    CompletableFuture<Boolean> held = hold();
    console.untilAsserted(
        () -> assertThat(console.api().get("/_simulator/hold")).containsEntry("held", true));
    for (String page : new String[] {"picture", "journal"}) {
      console.open(page);
      console.see(".hold", "OrdersTest#connects waits until ");
    }
    console.screenshot("hold");
    assertThat(console.serious()).isEmpty();
    assertThat(held).isNotDone();

    console.click(button("Go on"));

    assertThat(held.join()).isTrue();
    console.see(".notice", "The test goes on.");
    console.miss(By.cssSelector(".hold"));
  }

  @Test
  void nothingIsSaidWhereNoneWaits() {
    console.open("picture");
    console.miss(By.cssSelector(".hold"));
  }
}
