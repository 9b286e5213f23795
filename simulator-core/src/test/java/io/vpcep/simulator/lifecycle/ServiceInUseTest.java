package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.fixture.TestRegion.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What endpoints mean for their service, and what its end means for them. */
class ServiceInUseTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.approvingService();

  @ParameterizedTest
  @CsvSource({
    "PENDING_ACCEPTANCE, 0",
    "CREATING, 1",
    "ACCEPTED, 1",
    "REJECTED, 0",
    "DELETING, 0",
  })
  void connectionCountCountsWhatIsBeingCreatedOrAccepted(EndpointStatus status, int count) {
    region.endpointIn(status, service.id());

    assertThat(region.connectionCount(service.id())).isEqualTo(count);
  }

  @Test
  void connectionCountAddsUpAndGoesDown() {
    Endpoint first = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    Endpoint second = region.endpointIn(EndpointStatus.CREATING, service.id());
    region.endpointIn(EndpointStatus.REJECTED, service.id());
    assertThat(region.connectionCount(service.id())).isEqualTo(2);

    region.provider().rejectConnection(service.id(), second.id());
    assertThat(region.connectionCount(service.id())).isEqualTo(1);
    region.consumer().deleteEndpoint(first.id());
    assertThat(region.connectionCount(service.id())).isZero();
  }

  @Test
  void connectionsAreNoChangeOfTheServiceItself() {
    region.endpointIn(EndpointStatus.ACCEPTED, service.id());

    assertThat(region.service(service.id()).updatedAt()).isEqualTo(service.updatedAt());
  }

  @Rule("DS2")
  @ParameterizedTest
  @EnumSource(
      value = EndpointStatus.class,
      names = {"CREATING", "ACCEPTED"})
  void aConnectedEndpointHoldsItsService(EndpointStatus status) {
    region.endpointIn(status, service.id());

    region.assertRefused(
        ErrorCode.SERVICE_IN_USE, () -> region.provider().deleteEndpointService(service.id()));
  }

  @ParameterizedTest
  @EnumSource(
      value = EndpointStatus.class,
      names = {"PENDING_ACCEPTANCE", "REJECTED", "DELETING"})
  void otherEndpointsDoNotHoldIt(EndpointStatus status) {
    region.endpointIn(status, service.id());
    region.provider().deleteEndpointService(service.id());

    assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.DELETING);
  }

  @ParameterizedTest
  @EnumSource(
      value = EndpointStatus.class,
      names = {"PENDING_ACCEPTANCE", "REJECTED"})
  void endpointsThatRemainWhenItIsGoneHaveFailed(EndpointStatus status) {
    Endpoint endpoint = region.endpointIn(status, service.id());
    Instant deleted = region.advance(Duration.ofSeconds(3));
    region.provider().deleteEndpointService(service.id());
    assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);

    region.advance(Duration.ofDays(1));
    Endpoint failed = region.endpoint(endpoint.id());
    assertThat(failed.status()).isEqualTo(EndpointStatus.FAILED);
    assertThat(failed.errors()).containsExactly(new ResourceError(ErrorCode.SERVICE_NOT_FOUND));
    assertThat(failed.errors().get(0).message()).isEqualTo("The endpoint service does not exist.");
    assertThat(failed.updatedAt()).isEqualTo(deleted.plus(STEP));
    assertThat(failed.endpointServiceId()).isEqualTo(service.id());
    assertThat(failed.endpointServiceName()).isEqualTo(service.serviceName());
  }

  @Test
  void anEndpointInDeletionGoesItsWayThoughItsServiceGoesFirst() {
    TestRegion slow = TestRegion.create(ServiceInUseTest::slowEndpointDeletion);
    EndpointService other = slow.approvingService();
    Endpoint endpoint = slow.endpointIn(EndpointStatus.DELETING, other.id());
    Endpoint deleting = slow.endpoint(endpoint.id());
    slow.provider().deleteEndpointService(other.id());

    slow.settle();
    slow.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> slow.service(other.id()));
    assertThat(slow.endpoint(endpoint.id())).isEqualTo(deleting);
    slow.settle();
    slow.assertRefused(ErrorCode.ENDPOINT_NOT_FOUND, () -> slow.endpoint(endpoint.id()));
  }

  @Rule({"AC10", "S7"})
  @Test
  void aServiceInDeletionTakesNoNewConnections() {
    Endpoint pending = region.connect(service.id());
    region.provider().deleteEndpointService(service.id());

    region.assertRefused(ErrorCode.SERVICE_NOT_AVAILABLE, () -> region.connect(service.id()));
    region.assertRefused(
        ErrorCode.SERVICE_NOT_AVAILABLE,
        () -> region.provider().acceptConnection(service.id(), pending.id()));
  }

  private static void slowEndpointDeletion(SimulatorConfig.Builder config) {
    TransitionTiming.Delay step = TransitionTiming.Delay.of(STEP);
    config.transitionDelays(
        new TransitionDelays(step, step, step, TransitionTiming.Delay.of(STEP.multipliedBy(2))));
  }
}
