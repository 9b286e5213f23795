package io.vpcep.simulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that take their time from the region wait and retry without waiting. */
@Tag(Door.ONCE)
class ClientTimeTest {
  private static final Instant START = ClockSettings.DEFAULT_START;

  private final SimulatedRegion region = SimulatedRegion.create();
  private final ClientTime time = region.clientTime();

  @AfterEach
  void close() {
    region.close();
  }

  private Duration passed() {
    return Duration.between(START, region.clock().instant());
  }

  private static Duration seconds(long number) {
    return Duration.ofSeconds(number);
  }

  @Test
  void itsClockShowsSimulatedTime() {
    Clock clock = time.clock();
    region.clock().advance(seconds(7));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));
    assertThat(clock.millis()).isEqualTo(START.plusSeconds(7).toEpochMilli());
    assertThat(clock.getZone().getId()).isEqualTo("Z");
    assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isEqualTo(clock.instant());
    assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).getZone().getId())
        .isEqualTo("Asia/Shanghai");
  }

  @Nested
  class Sleeping {

    @Test
    void movesTheClock() throws Exception {
      time.sleeper().sleep(seconds(10));
      time.sleeper().sleep(Duration.ofMillis(5));

      assertThat(passed()).isEqualTo(Duration.ofMillis(10_005));
    }

    @Test
    void forNoTimeAtAllLeavesItWhereItIs() throws Exception {
      time.sleeper().sleep(Duration.ZERO);
      time.sleeper().sleep(seconds(-5));

      assertThat(passed()).isZero();
    }

    @Test
    void letsWhatIsUnderWayComeToItsEnd() throws Exception {
      VpcepApi api = region.api();
      String id = api.createEndpointService(Requests.service().build()).id();
      while (api.showEndpointService(id).status() == ServiceStatus.CREATING) {
        time.sleeper().sleep(seconds(4));
      }

      assertThat(api.showEndpointService(id).status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(passed()).isEqualTo(seconds(92));
    }

    @Test
    void isRefusedByAThreadThatIsInterrupted() {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> time.sleeper().sleep(seconds(1)))
          .isInstanceOf(InterruptedException.class);
      assertThat(passed()).isZero();
    }

    @Test
    void isRefusedOnceTheRegionIsClosed() {
      region.close();

      assertThatExceptionOfType(RegionClosedException.class)
          .isThrownBy(() -> time.sleeper().sleep(seconds(1)));
    }

    @Test
    void beyondTheEndOfTimeLastsUntilTheRegionIsClosed() throws Exception {
      FutureTask<Void> sleep = inThread(Duration.ofSeconds(Long.MAX_VALUE));
      region.close();

      assertThatThrownBy(sleep::get).hasCauseInstanceOf(RegionClosedException.class);
      assertThat(passed()).isZero();
    }

    private FutureTask<Void> inThread(Duration span) {
      FutureTask<Void> sleep =
          new FutureTask<>(
              () -> {
                time.sleeper().sleep(span);
                return null;
              });
      new Thread(sleep).start();
      return sleep;
    }
  }

  @Nested
  class OnAClockThatRuns {
    private final SimulatedRegion running =
        SimulatedRegion.create(SimulatorConfig.builder().clock(ClockSettings.system()).build());

    @AfterEach
    void close() {
      running.close();
    }

    private FutureTask<Void> sleep(Duration span) {
      FutureTask<Void> sleep =
          new FutureTask<>(
              () -> {
                running.clientTime().sleeper().sleep(span);
                return null;
              });
      Thread sleeper = new Thread(sleep);
      sleeper.start();
      await().until(() -> sleeper.getState() == Thread.State.TIMED_WAITING);
      return sleep;
    }

    @Test
    void sleepersReallyWait() throws Exception {
      Instant begin = running.clock().instant();
      running.clientTime().sleeper().sleep(Duration.ofMillis(20));

      assertThat(running.clock().instant()).isAfterOrEqualTo(begin.plusMillis(20));
    }

    @Test
    void theTestEndsSleepsByMovingItAhead() throws Exception {
      FutureTask<Void> later = sleep(Duration.ofHours(10));
      FutureTask<Void> sooner = sleep(Duration.ofHours(2));
      running.clock().advance(Duration.ofHours(2));
      sooner.get();

      assertThat(later.isDone()).isFalse();
      running.close();
      assertThatThrownBy(later::get).hasCauseInstanceOf(RegionClosedException.class);
    }

    @Test
    void tasksRunWhenTheirInstantHasCome() throws Exception {
      ScheduledExecutorService executor = running.clientTime().newExecutor();
      ScheduledFuture<Instant> task =
          executor.schedule(() -> running.clock().instant(), 1, TimeUnit.DAYS);
      Instant due = running.clock().instant().plus(Duration.ofDays(1));
      running.clock().advance(Duration.ofDays(1));

      assertThat(task.get()).isAfterOrEqualTo(due.minusSeconds(60));
    }
  }

  @Nested
  @SuppressWarnings("FutureReturnValueIgnored") // such tasks note what they do
  class Executors {
    private final ScheduledExecutorService executor = time.newExecutor();
    private final List<String> done = new CopyOnWriteArrayList<>();

    private void note(String what) {
      done.add(what + " at " + passed().toSeconds());
    }

    @Test
    void moveTheClockToTheirTasks() throws Exception {
      ScheduledFuture<String> task = executor.schedule(() -> "done", 30, TimeUnit.SECONDS);
      assertThat(task.getDelay(TimeUnit.SECONDS)).isBetween(0L, 30L);

      assertThat(task.get()).isEqualTo("done");
      assertThat(passed()).isEqualTo(seconds(30));
    }

    @Test
    void runAtOnceWhatIsNotToWait() throws Exception {
      assertThat(executor.submit(() -> "done").get()).isEqualTo("done");
      assertThat(passed()).isZero();
    }

    @Test
    void takeTurnsWithSleepersInTheOrderOfTheirInstants() throws Exception {
      executor.schedule(() -> note("last task"), 15, TimeUnit.SECONDS);
      executor.schedule(() -> note("first task"), 5, TimeUnit.SECONDS);
      time.sleeper().sleep(seconds(10));
      note("sleeper");
      time.sleeper().sleep(seconds(10));

      assertThat(done).containsExactly("first task at 5", "sleeper at 10", "last task at 15");
      assertThat(passed()).isEqualTo(seconds(20));
    }

    @Test
    void letTasksSleep() throws Exception {
      executor.execute(
          () -> {
            try {
              time.sleeper().sleep(seconds(5));
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            note("task");
          });
      executor.schedule(() -> note("late task"), 2, TimeUnit.SECONDS).get();

      assertThat(done).containsExactly("task at 5", "late task at 5");
    }

    @Test
    void repeatTasksAtARate() throws Exception {
      executor.scheduleAtFixedRate(() -> note("tick"), 1, 10, TimeUnit.SECONDS);
      time.sleeper().sleep(seconds(25));
      executor.shutdownNow();

      assertThat(done).containsExactly("tick at 1", "tick at 11", "tick at 21");
    }

    @Test
    void repeatTasksWithAPauseBetween() throws Exception {
      CompletableFuture<String> third = new CompletableFuture<>();
      executor.scheduleWithFixedDelay(
          () -> {
            note("poll");
            region.clock().advance(seconds(1));
            if (done.size() == 3) {
              third.complete("third");
              throw new IllegalStateException("no further");
            }
          },
          0,
          10,
          TimeUnit.SECONDS);

      assertThat(third.get()).isEqualTo("third");
      assertThat(done).containsExactly("poll at 0", "poll at 11", "poll at 22");
    }

    @Test
    void serveClientsThatDoNotBlock() throws Exception {
      VpcepApi api = region.api();
      String id = api.createEndpointService(Requests.service().build()).id();
      CompletableFuture<Instant> available = new CompletableFuture<>();
      poll(api, id, available);

      assertThat(available.get()).isEqualTo(START.plusSeconds(96));
    }

    private void poll(VpcepApi api, String id, CompletableFuture<Instant> available) {
      if (api.showEndpointService(id).status() == ServiceStatus.AVAILABLE) {
        available.complete(time.clock().instant());
      } else {
        executor.schedule(() -> poll(api, id, available), 8, TimeUnit.SECONDS);
      }
    }

    @Test
    void doNotMoveTheClockForWhatIsCancelled() throws Exception {
      CountDownLatch others = new CountDownLatch(1);
      executor.execute(
          () -> {
            try {
              others.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      ScheduledFuture<?> task = executor.schedule(() -> note("task"), 30, TimeUnit.SECONDS);
      assertThat(task.cancel(false)).isTrue();
      others.countDown();
      executor.shutdown();

      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThat(done).isEmpty();
      assertThat(passed()).isZero();
    }

    @Test
    void haveAThreadOnlyWhileThereAreTasks() throws Exception {
      Thread first = executor.submit(Thread::currentThread).get();
      first.join();
      Thread second = executor.submit(Thread::currentThread).get();

      assertThat(first.isDaemon()).isTrue();
      assertThat(second).isNotSameAs(first);
    }

    @Test
    void runWhatWasToRunOnceAfterAShutdown() throws Exception {
      executor.schedule(() -> note("task"), 30, TimeUnit.SECONDS);
      executor.scheduleAtFixedRate(() -> note("tick"), 7, 7, TimeUnit.DAYS);
      executor.shutdown();

      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThat(done).containsExactly("task at 30");
      assertThatExceptionOfType(RejectedExecutionException.class)
          .isThrownBy(() -> executor.execute(() -> note("too late")));
    }

    @Test
    void endWithTheRegion() throws Exception {
      ScheduledFuture<?> never =
          executor.schedule(() -> note("task"), Long.MAX_VALUE, TimeUnit.DAYS);
      region.close();

      assertThat(never.isCancelled()).isTrue();
      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      assertThatExceptionOfType(RegionClosedException.class).isThrownBy(time::newExecutor);
    }

    @Test
    void tellWhatATaskThrew() {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(
              () ->
                  executor
                      .schedule(
                          () -> {
                            throw new IllegalStateException("broken");
                          },
                          1,
                          TimeUnit.SECONDS)
                      .get())
          .withMessageContaining("broken");
    }

    @Test
    void refuseRepetitionsWithoutAPause() {
      assertThatThrownBy(() -> executor.scheduleAtFixedRate(() -> {}, 1, 0, TimeUnit.SECONDS))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> executor.scheduleWithFixedDelay(() -> {}, 1, -1, TimeUnit.SECONDS))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
