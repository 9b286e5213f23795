package io.vpcep.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the asynchronous steps take. */
class DelaysTest {

  private static TransitionTiming.Delay seconds(long seconds) {
    return TransitionTiming.Delay.of(Duration.ofSeconds(seconds));
  }

  @Nested
  class OfZero {
    private final TestRegion region = TestRegion.create(c -> c.transitionDelay(Duration.ZERO));

    @Test
    void createsServicesThatAreAvailableAtOnce() {
      EndpointService service = region.provider().createEndpointService(Requests.service().build());

      assertThat(service.status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(service.updatedAt()).isEqualTo(service.createdAt()).isEqualTo(region.now());
    }

    @Test
    void createsEndpointsThatAreAcceptedAtOnce() {
      Endpoint endpoint = region.connect(region.openService().id());

      assertThat(endpoint.status()).isEqualTo(EndpointStatus.ACCEPTED);
      assertThat(region.endpoint(endpoint.id()).ip()).isNotNull();
    }

    @Test
    void leavesApprovalToTheProvider() {
      EndpointService service = region.approvingService();
      Endpoint endpoint = region.connect(service.id());
      assertThat(endpoint.status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);

      assertThat(region.provider().acceptConnection(service.id(), endpoint.id()).status())
          .isEqualTo(EndpointStatus.ACCEPTED);
    }

    @Test
    void deletesAtOnce() {
      EndpointService service = region.openService();
      Endpoint endpoint = region.connect(service.id());
      region.consumer().deleteEndpoint(endpoint.id());
      region.assertRefused(ErrorCode.ENDPOINT_NOT_FOUND, () -> region.endpoint(endpoint.id()));

      region.provider().deleteEndpointService(service.id());
      region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> region.service(service.id()));
    }
  }

  @Test
  void eachStepHasItsOwn() {
    TestRegion region =
        TestRegion.create(
            c ->
                c.transitionDelays(
                    new TransitionDelays(seconds(1), seconds(10), seconds(100), seconds(1000))));
    EndpointService service = region.openService();
    assertThat(service.updatedAt()).isEqualTo(service.createdAt().plusSeconds(1));

    Endpoint endpoint = region.connect(service.id());
    region.advance(Duration.ofSeconds(100));
    assertThat(region.endpoint(endpoint.id()).updatedAt())
        .isEqualTo(endpoint.createdAt().plusSeconds(100));

    region.consumer().deleteEndpoint(endpoint.id());
    region.provider().deleteEndpointService(service.id());
    region.advance(Duration.ofSeconds(10));
    region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> region.service(service.id()));
    region.advance(Duration.ofSeconds(989));
    assertThat(region.endpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.DELETING);
    region.advance(Duration.ofSeconds(1));
    region.assertRefused(ErrorCode.ENDPOINT_NOT_FOUND, () -> region.endpoint(endpoint.id()));
  }

  @Test
  void acceptanceTakesAsLongAsTheCreationOfAnEndpoint() {
    TestRegion region =
        TestRegion.create(
            c ->
                c.transitionDelays(
                    new TransitionDelays(seconds(0), seconds(0), seconds(5), seconds(0))));
    EndpointService service = region.approvingService();
    Endpoint endpoint = region.connect(service.id());
    Instant accepted = region.now();
    region.provider().acceptConnection(service.id(), endpoint.id());
    region.settle();

    assertThat(region.endpoint(endpoint.id()).updatedAt()).isEqualTo(accepted.plusSeconds(5));
  }

  @Test
  @Timeout(10)
  void oneThatLastsForeverNeverEnds() {
    TestRegion region =
        TestRegion.create(c -> c.transitionDelay(Duration.ofSeconds(Long.MAX_VALUE)));
    EndpointService service = region.provider().createEndpointService(Requests.service().build());
    region.advance(Duration.ofDays(365_000));

    assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.CREATING);
  }

  /** What is drawn has nanoseconds, which the wire does not carry. */
  @Nested
  @Tag(Door.IN_PROCESS)
  class DrawnFromARange {
    private static final Duration MIN = Duration.ofMinutes(1);
    private static final Duration MAX = Duration.ofMinutes(2);

    private List<Duration> creationTimes(long seed) {
      TestRegion region = TestRegion.create(c -> range(c).seed(seed));
      List<String> ids =
          IntStream.range(0, 50)
              .mapToObj(i -> region.provider().createEndpointService(Requests.service().build()))
              .map(EndpointService::id)
              .toList();
      region.advance(MAX);
      return ids.stream()
          .map(region::service)
          .map(service -> Duration.between(service.createdAt(), service.updatedAt()))
          .toList();
    }

    private static SimulatorConfig.Builder range(SimulatorConfig.Builder config) {
      return config.transitionDelays(
          TransitionDelays.all(TransitionTiming.Delay.between(MIN, MAX)));
    }

    @Test
    void staysWithinItAndVaries() {
      assertThat(creationTimes(1))
          .allSatisfy(time -> assertThat(time).isBetween(MIN, MAX))
          .doesNotHaveDuplicates();
    }

    @Test
    void followsFromTheSeed() {
      assertThat(creationTimes(1)).isEqualTo(creationTimes(1)).isNotEqualTo(creationTimes(2));
    }

    @Test
    void comesToBothEnds() {
      TransitionTiming.Delay oneOrTwo =
          TransitionTiming.Delay.between(Duration.ofNanos(1), Duration.ofNanos(2));
      TestRegion region =
          TestRegion.create(c -> c.transitionDelays(TransitionDelays.all(oneOrTwo)));
      assertThat(
              IntStream.range(0, 50)
                  .mapToObj(i -> region.openService())
                  .map(s -> Duration.between(s.createdAt(), s.updatedAt()).toNanos()))
          .contains(1L, 2L)
          .allSatisfy(nanos -> assertThat(nanos).isBetween(1L, 2L));
    }
  }
}
