package io.vpcep.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The address shows once an endpoint is accepted, and after that while it is rejected. */
class AddressVisibilityTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.approvingService();

  private String ip(Endpoint endpoint) {
    return region.endpoint(endpoint.id()).ip();
  }

  @Rule("C20")
  @ParameterizedTest
  @EnumSource(EndpointStatus.class)
  void ofAllStatesOnlyAcceptedShowsItTheFirstTime(EndpointStatus status) {
    Endpoint endpoint = region.endpointIn(status, service.id());

    assertThat(endpoint.ip() != null).isEqualTo(status == EndpointStatus.ACCEPTED);
  }

  @Rule("C20")
  @Test
  void staysTheSameThroughRejectionAndIsHiddenOnTheWayBack() {
    Endpoint endpoint = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    String address = endpoint.ip();
    region.provider().rejectConnection(service.id(), endpoint.id());
    assertThat(ip(endpoint)).isEqualTo(address);

    region.provider().acceptConnection(service.id(), endpoint.id());
    assertThat(ip(endpoint)).isNull();
    region.settle();
    assertThat(ip(endpoint)).isEqualTo(address);
  }

  @Test
  void doesNotShowIfItWasRejectedBeforeItsAcceptanceWasDone() {
    Endpoint endpoint = region.endpointIn(EndpointStatus.CREATING, service.id());
    region.provider().rejectConnection(service.id(), endpoint.id());

    assertThat(ip(endpoint)).isNull();
  }

  @Test
  void isHiddenWhileDeletingAndWhenFailed() {
    Endpoint deleting = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    Endpoint failing = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    region.consumer().deleteEndpoint(deleting.id());
    region.provider().rejectConnection(service.id(), failing.id());
    assertThat(ip(deleting)).isNull();

    region.provider().deleteEndpointService(service.id());
    region.settle();
    assertThat(region.endpoint(failing.id()).status()).isEqualTo(EndpointStatus.FAILED);
    assertThat(ip(failing)).isNull();
  }
}
