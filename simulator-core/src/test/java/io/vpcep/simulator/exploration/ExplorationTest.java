package io.vpcep.simulator.exploration;

import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.exploration.ExplorationConfig.Bounds;
import io.vpcep.simulator.exploration.ExplorationConfig.Pairs;
import io.vpcep.simulator.exploration.Provisioner.Mistake;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.fixture.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exploration finds what is wrong with a client, and nothing where nothing is. */
@Tag(Door.ONCE)
class ExplorationTest {
  private static final ExplorationConfig ALONE = ExplorationConfig.DEFAULT.withPairs(Pairs.NONE);

  private static Exploration.RegionTest provisioning(Mistake... mistakes) {
    return region -> Provisioning.run(region, mistakes);
  }

  /** With something to say when the client has given up. */
  private static ExploredTest provisioning(BiConsumer<Weather, Exception> onGivenUp) {
    return new ExploredTest() {
      @Override
      public void run(SimulatedRegion region, Weather weather) throws Exception {
        Provisioning.run(region);
      }

      @Override
      public void onGivenUp(SimulatedRegion region, Weather weather, Exception thrown) {
        onGivenUp.accept(weather, thrown);
      }
    };
  }

  private static ExplorationFailure failure(Mistake mistake) throws Exception {
    ExplorationReport report = Exploration.of(ALONE).run(provisioning(mistake));
    assertThat(report.failures()).isNotEmpty();
    return report.failures().get(0);
  }

  @Test
  void soundClientSurvives() throws Exception {
    ExplorationReport report =
        Exploration.of(ExplorationConfig.DEFAULT.withPairs(Pairs.runs(2_000))).run(provisioning());
    assertThat(report.survived()).as(report.toString()).isTrue();
    assertThat(report.levels()).hasSize(4);
  }

  @Test
  void failureInCalmWeatherIsThrownAsItWas() {
    IllegalStateException ordinary = new IllegalStateException("calm");

    assertThatThrownBy(
            () ->
                Exploration.of(ALONE)
                    .run(
                        region -> {
                          throw ordinary;
                        }))
        .isSameAs(ordinary);
  }

  @Test
  void goesOnLevelByLevelWhereAsked() throws Exception {
    Exploration exploration = Exploration.of(ExplorationConfig.DEFAULT.withPairs(Pairs.runs(200)));
    ExplorationReport whole = exploration.run(provisioning());
    List<ExplorationReport.LevelResult> each = new ArrayList<>();
    try (Exploration.ByLevel begun =
        exploration.begin((region, weather) -> Provisioning.run(region))) {
      for (Level level : Level.values()) {
        each.addAll(begun.explore(level).levels());
      }
      assertThat(begun.explore(Level.LOST).levels()).containsExactly(each.get(2));
    }

    assertThat(each).isEqualTo(whole.levels());
    assertThat(each).extracting(result -> result.pairs().runs()).doesNotContain(0);
    assertThat(each.stream().mapToInt(result -> result.pairs().runs()).sum()).isEqualTo(200);
  }

  @Test
  void testsKnowWhetherTheyMustSucceed() throws Exception {
    Map<Optional<Level>, Boolean> known = new ConcurrentHashMap<>();
    Exploration.of(ALONE)
        .run(
            (region, weather) -> {
              known.put(weather.level(), weather.mustSucceed());
              Provisioning.run(region);
            });

    assertThat(known)
        .containsEntry(Optional.empty(), true)
        .containsEntry(Optional.of(Level.TRANSIENT), true)
        .containsEntry(Optional.of(Level.LOST), false);
  }

  @Test
  void doesNotWaitForAvailable() throws Exception {
    ExplorationFailure failure = failure(Mistake.USES_A_SERVICE_THAT_IS_NOT_AVAILABLE);

    assertThat(failure.level()).isEqualTo(Level.TIMING);
    assertThat(failure.disturbances()).hasSize(1);
  }

  @Test
  void createsAgainAfterLostAnswer() throws Exception {
    ExplorationFailure failure = failure(Mistake.CREATES_AGAIN_AFTER_A_LOST_ANSWER);

    assertThat(failure.level()).isEqualTo(Level.LOST);
    assertThat(failure.invariant()).isEqualTo(Invariant.NOTHING_TWICE);
    assertThat(failure.disturbances()).hasSize(1);
  }

  @Test
  void retriesAtOnce() throws Exception {
    ExplorationReport report =
        Exploration.of(ALONE.withLevels(Level.TRANSIENT))
            .run(provisioning(Mistake.RETRIES_AT_ONCE));
    assertThat(report.failures().get(0).invariant()).isEqualTo(Invariant.PAUSE_BEFORE_RETRY);
  }

  @Test
  void givesUpWhenThrottled() throws Exception {
    ExplorationFailure failure = failure(Mistake.GIVES_UP_WHEN_THROTTLED);

    assertThat(failure.level()).isEqualTo(Level.TRANSIENT);
    assertThat(failure.disturbances())
        .isEqualTo(List.of("throttled: CreateEndpointService (call 1)"));
  }

  @Test
  void leavesServiceBehind() throws Exception {
    ExplorationFailure failure = failure(Mistake.LEAVES_THE_SERVICE_BEHIND);

    assertThat(failure.invariant()).isEqualTo(Invariant.NOTHING_LEFT_BEHIND);
  }

  @Test
  void endlessWaitIsFinding() throws Exception {
    ExplorationFailure failure = failure(Mistake.WAITS_FOR_EVER);

    assertThat(failure.level()).isEqualTo(Level.FAILING);
    assertThat(failure.invariant()).isEqualTo(Invariant.ENDS);
  }

  @Test
  void failureCanBeSeenAgain() throws Exception {
    ExplorationFailure found = failure(Mistake.CREATES_AGAIN_AFTER_A_LOST_ANSWER);

    ExplorationReport again =
        Exploration.of(ALONE)
            .again(found.plan(), provisioning(Mistake.CREATES_AGAIN_AFTER_A_LOST_ANSWER));

    assertThat(again.failures()).hasSize(1);
    assertThat(again.failures().get(0).story()).isEqualTo(found.story());
    assertThat(Exploration.of(ALONE).again(found.plan(), provisioning()).survived()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "throttled!a disturbance is written as NAME @ CALL, or NAME @ region, not \"throttled\"",
        "reads lag @ region + slow!or NAME @ region, not \"slow\"",
        "reads lag @ region + !or NAME @ region, not \"reads lag @ region +\"",
        "thrown @ region!no disturbance is called \"thrown\"",
        "throttled @ ShowQuotas-1#1!the client makes no call ShowQuotas-1#1",
        "throttled @ region!\"throttled\" happens to a call, not to the whole region",
        "reads lag @ ShowQuotas-1#1!\"reads lag\" happens to the whole region, not to a call",
        "reads lag~2 @ region!\"reads lag\" cannot be done more calmly in a way ~2",
        "reads lag~0 @ region!\"reads lag\" cannot be done more calmly in a way ~0",
      })
  void plansThatSayNothingAreRefused(String plan, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Exploration.of(ALONE).again(plan, provisioning()))
        .withMessageContaining(reason);
  }

  @Test
  void failureOfADisturbanceWithAPlusInItsNameCanBeSeenAgain() throws Exception {
    Disturbance own =
        Disturbance.of("429 + 503", Level.TRANSIENT, FaultEffect.refuse(TOO_MANY_REQUESTS));
    ExplorationConfig config = ALONE.withDisturbances(own);

    ExplorationReport again =
        Exploration.of(config)
            .again("reads lag~1 @ region + 429 + 503 @ " + creation(), provisioning());

    assertThat(again.survived()).as(again.toString()).isTrue();
    assertThat(again.levels().get(0).alone().survived()).isEqualTo(1);
  }

  private static String creation() throws Exception {
    return Exploration.of(ALONE.withLevels()).run(provisioning()).calm().get(0).name();
  }

  @Test
  void equalExplorationsHaveEqualReports() throws Exception {
    ExplorationConfig some = ExplorationConfig.DEFAULT.withPairs(Pairs.runs(200));
    Exploration exploration = Exploration.of(some);
    Exploration.RegionTest test = provisioning(Mistake.LEAVES_THE_SERVICE_BEHIND);

    assertThat(exploration.run(test)).hasToString(exploration.run(test).toString());
  }

  @Test
  void ownDisturbanceIsMet() throws Exception {
    Disturbance emptied =
        Disturbance.by(
                "everything else is deleted",
                Level.FAILING,
                DisturbanceEffect.When.BEFORE,
                (region, call) -> {
                  List<EndpointService> services =
                      region.api().listEndpointServices().items().stream()
                          .filter(service -> service.status() == ServiceStatus.AVAILABLE)
                          .toList();
                  services.forEach(service -> region.api().deleteEndpointService(service.id()));
                  return !services.isEmpty();
                })
            .on(Operation.CREATE_ENDPOINT);
    List<Exception> thrown = new ArrayList<>();
    List<String> met = new ArrayList<>();

    ExplorationReport report =
        Exploration.of(ALONE.withLevels(Level.FAILING).withDisturbances(emptied))
            .run(
                provisioning(
                    (weather, givenUp) -> {
                      thrown.add(givenUp);
                      met.addAll(weather.met());
                    }));

    assertThat(report.survived()).as(report.toString()).isTrue();
    assertThat(met).anyMatch(each -> each.startsWith("everything else is deleted: CreateEndpoint"));
    assertThat(thrown).isNotEmpty();
  }

  @Test
  void disturbanceThatFailsIsTold() {
    Disturbance broken =
        Disturbance.by(
            "broken",
            Level.FAILING,
            DisturbanceEffect.When.AFTER,
            (region, call) -> {
              throw new IllegalArgumentException("no");
            });

    assertThatThrownBy(
            () ->
                Exploration.of(ALONE.withLevels(Level.FAILING).withDisturbances(broken))
                    .run(provisioning()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the disturbance failed: broken: CreateEndpointService (call 1)");
  }

  @Test
  void objectionToTheWayOfGivingUpIsFailure() throws Exception {
    ExplorationReport report =
        Exploration.of(ALONE.withLevels(Level.FAILING))
            .run(
                provisioning(
                    (weather, givenUp) -> {
                      throw new AssertionError("should not give up");
                    }));

    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).message()).contains("should not give up");
  }

  @Test
  void callsOfTheTestItselfAreNotDisturbed() throws Exception {
    ExplorationReport report =
        Exploration.of(ALONE)
            .run(
                (region, weather) -> {
                  Page<EndpointService> none =
                      weather.undisturbed(() -> region.api().listEndpointServices());
                  assertThat(none.items()).isEmpty();
                });

    assertThat(report.calm()).isEmpty();
    assertThat(report.levels().get(1).alone().runs()).isZero();
  }

  @Test
  void clientThatIsNotTheSameEachTimeIsNoted() throws Exception {
    int[] runs = {0};
    ExplorationReport report =
        Exploration.of(ALONE.withLevels(Level.TRANSIENT))
            .run(
                region -> {
                  runs[0]++;
                  region.api().showQuotas();
                  region.api().listEndpoints(list -> list.limit(1 + runs[0]));
                });

    assertThat(report.notes())
        .contains(
            "the client does not ask the same in each calm run, so what is to disturb it may not"
                + " be met: ListEndpoints (call 2)");
    assertThat(report.levels().get(0).alone().notMet()).isPositive();
  }

  @Test
  void clientWithSeveralThreadsIsExplored() throws Exception {
    ExplorationReport report =
        Exploration.of(ALONE.withLevels(Level.TRANSIENT))
            .run(
                region -> {
                  ExecutorService threads = Executors.newFixedThreadPool(3);
                  try {
                    List<Callable<Integer>> tasks = new ArrayList<>();
                    for (String name : List.of("one", "two", "three")) {
                      tasks.add(() -> createdOnce(region, name));
                    }
                    for (Future<Integer> done : threads.invokeAll(tasks)) {
                      assertThat(done.get()).isPositive();
                    }
                  } finally {
                    threads.shutdownNow();
                  }
                });

    // Each of six calls, in each of six ways, whatever their order was.
    assertThat(report.calm()).hasSize(6);
    assertThat(report.levels().get(0).alone()).hasToString("36 of 36 survived");
  }

  /** Creates a service and deletes it, and tries each twice. */
  private static int createdOnce(SimulatedRegion region, String name) {
    EndpointService service =
        twice(() -> region.api().createEndpointService(Requests.openEndpointService(name).build()));
    return twice(
        () -> {
          region.api().deleteEndpointService(service.id());
          return 1;
        });
  }

  private static <T> T twice(Supplier<T> call) {
    try {
      return call.get();
    } catch (VpcepException | TransportFaultException e) {
      return call.get();
    }
  }

  @Test
  void clientThatSwallowsEverythingIsLeftAlone() throws Exception {
    Bounds tight = Bounds.DEFAULT.withCalls(200);
    ExplorationReport report =
        Exploration.of(ALONE.withBounds(tight).withLevels(Level.FAILING))
            .run(provisioning(Mistake.WAITS_FOR_EVER, Mistake.SWALLOWS_ERRORS));

    assertThat(report.failures().get(0).invariant()).isEqualTo(Invariant.ENDS);
  }
}
