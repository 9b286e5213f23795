package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.http.OwnThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StopSignalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void theRequestLetsTheServerStopAndTheEndWaitsForIt() throws Exception {
    StopSignal signal = new StopSignal(Duration.ofMinutes(1));
    CompletableFuture<Void> end = OwnThread.run(signal);

    signal.awaitRequest();
    assertThat(end).isNotDone();

    signal.stopped();
    finish(end);
  }

  @Test
  void patienceWithAStopThatHangsIsLimited() throws Exception {
    StopSignal signal = new StopSignal(Duration.ofMillis(1));

    finish(OwnThread.run(signal));
  }

  @Test
  void afterARunThatEndedByItselfNothingIsWaitedFor() throws Exception {
    StopSignal signal = new StopSignal(Duration.ofMinutes(1));
    signal.stopped();

    finish(OwnThread.run(signal));
  }

  @Test
  void anInterruptStopsTheWaitToo() throws Exception {
    StopSignal signal = new StopSignal(Duration.ofMinutes(1));
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              signal.awaitRequest();
              interrupted.complete(Thread.currentThread().isInterrupted());
            });
    waiting.start();

    waiting.interrupt();

    assertThat(interrupted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsBeingSavedIsWaitedForWithoutPatience() throws Exception {
    StopSignal signal = new StopSignal(Duration.ofMillis(1));
    signal.saving();
    Thread end = new Thread(signal);
    end.start();

    await().atMost(PATIENCE).until(() -> end.getState() == Thread.State.WAITING);
    signal.stopped();

    await().atMost(PATIENCE).until(() -> !end.isAlive());
  }

  private static void finish(CompletableFuture<Void> end)
      throws InterruptedException, ExecutionException, TimeoutException {
    end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
