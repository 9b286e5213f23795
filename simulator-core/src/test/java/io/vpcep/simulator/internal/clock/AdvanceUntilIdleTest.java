package io.vpcep.simulator.internal.clock;

import static io.vpcep.simulator.step.TransitionStep.SERVICE_CREATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moving the clock to where nothing is to come. */
@Tag(Door.ONCE)
class AdvanceUntilIdleTest {
  private static final Instant START = ClockSettings.DEFAULT_START;

  private final TestRegion region = TestRegion.create();

  private String newService() {
    return region.provider().createEndpointService(Requests.service().build()).id();
  }

  @Test
  void isWhereTheLastStepEnds() {
    String first = newService();
    region.advance(Duration.ofSeconds(10));
    String last = newService();

    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START.plusSeconds(100));

    assertThat(region.now()).isEqualTo(START.plusSeconds(100));
    assertThat(region.service(first).status()).isEqualTo(ServiceStatus.AVAILABLE);
    assertThat(region.service(last).status()).isEqualTo(ServiceStatus.AVAILABLE);
    assertThat(region.region().pending()).isEmpty();
  }

  @Test
  void isHereIfNothingIsUnderWay() {
    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START);
    newService();
    region.advance(Duration.ofDays(1));

    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START.plusSeconds(86_400));
  }

  @Test
  void leavesWhatIsHeldOrWaitsForReads() {
    region.region().transitions().of(SERVICE_CREATION).next().held();
    String held = newService();
    region.region().transitions().of(SERVICE_CREATION).next().afterReads(1);
    newService();
    newService();

    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START.plus(TestRegion.STEP));
    assertThat(region.region().pending()).hasSize(2);
    assertThat(region.service(held).status()).isEqualTo(ServiceStatus.CREATING);
  }

  @Test
  void leavesWhatTakesLongerThanTimeLasts() {
    region.region().transitions().of(SERVICE_CREATION).after(Duration.ofSeconds(Long.MAX_VALUE));
    newService();

    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START);
    assertThat(region.region().pending()).singleElement().matches(pending -> pending.isHeld());
  }

  @Test
  void movesAClockOfModeAutoToo() {
    TestRegion auto = TestRegion.create(c -> c.clock(ClockSettings.autoAdvancing()));
    String service = auto.openService().id();
    String endpoint = auto.connect(service).id();
    auto.region().clock().advanceUntilIdle();

    assertThat(auto.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
  }

  @Test
  void includesTheLagOfReads() {
    TestRegion lagging = TestRegion.create(c -> c.readLag(Duration.ofSeconds(7)));
    String service = lagging.provider().createEndpointService(Requests.service().build()).id();

    assertThat(lagging.region().clock().advanceUntilIdle()).isEqualTo(START.plusSeconds(97));
    assertThat(lagging.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
  }

  @Test
  void isNowhereForTheMachinesClock() {
    TestRegion real = TestRegion.create(c -> c.clock(ClockSettings.system()));

    assertThatIllegalStateException()
        .isThrownBy(() -> real.region().clock().advanceUntilIdle())
        .withMessageContaining("SYSTEM");
  }

  @Test
  void aClosedRegionHasNothingToWaitFor() {
    newService();
    region.region().close();

    assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(START);
  }

  @Test
  void followsWhatFollowsFromAStep() {
    AtomicInteger steps = new AtomicInteger();
    RegionClock clock =
        RegionClock.of(
            ClockSettings.manual(),
            () ->
                steps.get() < 3
                    ? Optional.of(START.plusSeconds(steps.incrementAndGet()))
                    : Optional.empty());

    assertThat(clock.advanceUntilIdle()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void thereIsAnEndToEndlessSteps() {
    AtomicInteger steps = new AtomicInteger();
    RegionClock clock =
        RegionClock.of(
            ClockSettings.manual(), () -> Optional.of(START.plusSeconds(steps.incrementAndGet())));

    assertThatIllegalStateException()
        .isThrownBy(clock::advanceUntilIdle)
        .withMessageContaining("still not idle");
  }
}
