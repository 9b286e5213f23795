package io.vpcep.simulator.internal.clock;

import static io.vpcep.simulator.clock.SimulatorClock.Range.EARLIEST;
import static io.vpcep.simulator.clock.SimulatorClock.Range.LATEST;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_CREATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens at the ends of simulated time. */
@Tag(Door.ONCE)
class ClockRangeTest {
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(10);

  /** Instants that simulated time does not have. */
  static Stream<Instant> outside() {
    return Stream.of(
        Instant.MIN,
        Instant.parse("0000-12-31T23:59:59Z"),
        EARLIEST.minusNanos(1),
        LATEST.plusNanos(1),
        Instant.MAX);
  }

  @ParameterizedTest
  @MethodSource("outside")
  void noClockStartsOutside(Instant instant) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClockSettings.manual().startingAt(instant))
        .withMessageContainingAll(EARLIEST.toString(), LATEST.toString(), instant.toString());
  }

  @Test
  void bothEndsBelongToTime() {
    for (Instant end : new Instant[] {EARLIEST, LATEST}) {
      ClockSettings settings = ClockSettings.manual().startingAt(end);

      assertThat(RegionClock.of(settings, Optional::empty).instant()).isEqualTo(end);
    }
  }

  @ParameterizedTest
  @EnumSource(ClockSettings.Mode.class)
  void theClockMovesToTheEndAndNoFurther(ClockSettings.Mode mode) {
    RegionClock clock = RegionClock.of(ClockSettings.of(mode), Optional::empty);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advanceTo(LATEST.plusNanos(1)))
        .withMessageContaining(LATEST.toString());
    assertThat(clock.instant()).isBefore(LATEST);
    assertThat(clock.advanceTo(LATEST)).isEqualTo(LATEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofNanos(1)))
        .withMessageContainingAll("no further than", LATEST.toString(), "PT0.000000001S");
    assertThat(clock.advance(Duration.ZERO)).isEqualTo(LATEST);
    assertThat(clock.tick()).isEqualTo(LATEST);
    assertThat(clock.instant()).isEqualTo(LATEST);
  }

  @Test
  void aStepThatLeadsFurtherStopsAtTheEnd() {
    Duration step = Duration.ofSeconds(Long.MAX_VALUE);
    RegionClock clock = RegionClock.of(ClockSettings.autoAdvancing(step), Optional::empty);

    assertThat(clock.tick()).isEqualTo(LATEST);
    assertThat(clock.tick()).isEqualTo(LATEST);
  }

  /** A region that is a little before the end. */
  @Nested
  class Calls {
    private final TestRegion region =
        TestRegion.create(c -> c.readLag(Duration.ofSeconds(30)).clock(beforeTheEnd()));

    private static ClockSettings beforeTheEnd() {
      return ClockSettings.manual().startingAt(LATEST.minus(BEFORE_THE_END));
    }

    private EndpointService create() {
      return region.provider().createEndpointService(Requests.service().build());
    }

    @Test
    void thatAreDelayedFurtherGoOnAtTheEnd() {
      region
          .region()
          .faults()
          .next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.delay(Duration.ofDays(1)));

      assertThat(create().createdAt()).isEqualTo(LATEST);
      assertThat(region.now()).isEqualTo(LATEST);
    }

    @Test
    void beginStepsThatEndInTimeOrNever() {
      region.region().transitions().of(SERVICE_CREATION).next().after(BEFORE_THE_END);
      String inTime = create().id();
      String never = create().id();

      assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(LATEST);
      assertThat(region.service(inTime).status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(region.region().pending())
          .singleElement()
          .matches(pending -> pending.resourceId().equals(never) && pending.due() == null);
    }

    @Test
    void showWhatLagsAtTheEnd() {
      create();

      assertThat(region.provider().listEndpointServices().items()).isEmpty();
      assertThat(region.region().clock().advanceUntilIdle()).isEqualTo(LATEST);
      assertThat(region.provider().listEndpointServices().items()).hasSize(1);
    }

    @Test
    void surviveASnapshotAtTheEnd() {
      create();
      region.region().clock().advanceTo(LATEST);

      assertThatNoException().isThrownBy(() -> region.region().restore(region.region().snapshot()));
      assertThat(region.now()).isEqualTo(LATEST);
    }
  }
}
