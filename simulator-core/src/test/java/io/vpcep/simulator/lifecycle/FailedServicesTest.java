package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2004;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2022;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3001;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_4009;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.ResourceError;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServiceStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Services whose creation was accepted and failed. */
class FailedServicesTest {
  private static final ResourceError ERROR = new ResourceError(ENDPOINT_4009);

  private final TestRegion region =
      TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpointServices(2)));

  private void fail(ErrorCode code) {
    region.region().faults().failNextCreation(ResourceType.ENDPOINT_SERVICE, code);
  }

  private EndpointService createService() {
    return region.provider().createEndpointService(Requests.service().build());
  }

  private EndpointService failed() {
    fail(ENDPOINT_4009);
    EndpointService service = createService();
    region.settle();
    return region.service(service.id());
  }

  @Test
  void areCreatingUntilTheyFailWhenTheyWereDue() {
    fail(ENDPOINT_4009);
    EndpointService service = createService();
    assertThat(service.status()).isEqualTo(ServiceStatus.CREATING);
    assertThat(service.errors()).isEmpty();
    region.advance(TestRegion.STEP.minusNanos(1));
    assertThat(region.service(service.id())).isEqualTo(service);

    region.advance(Duration.ofHours(1));
    EndpointService failed = region.service(service.id());
    assertThat(failed.status()).isEqualTo(ServiceStatus.FAILED);
    assertThat(failed.createdAt()).isEqualTo(service.createdAt());
    assertThat(failed.updatedAt()).isEqualTo(service.createdAt().plus(TestRegion.STEP));
  }

  @Test
  void tellWhyOnShowAndList() {
    EndpointService failed = failed();

    assertThat(failed.errors()).containsExactly(ERROR);
    assertThat(failed.errors().get(0).message()).isEqualTo("Failed to query the port.");
    assertThat(region.provider().listEndpointServices().items()).containsExactly(failed);
  }

  @Test
  void canBeDeleted() {
    EndpointService failed = failed();
    region.provider().deleteEndpointService(failed.id());
    assertThat(region.service(failed.id()).status()).isEqualTo(ServiceStatus.DELETING);
    assertThat(region.service(failed.id()).errors()).isEmpty();

    region.settle();
    region.assertRefused(ENDPOINT_0005, () -> region.service(failed.id()));
  }

  @Test
  void countInTheQuotaUntilTheyAreGone() {
    String failed = failed().id();
    createService();
    assertThat(region.provider().showQuotas().get(1).used()).isEqualTo(2);
    region.assertRefused(ENDPOINT_1018, this::createService);

    region.provider().deleteEndpointService(failed);
    region.settle();
    assertThat(createService().status()).isEqualTo(ServiceStatus.CREATING);
  }

  @Test
  void cannotBeModifiedNorConnectedTo() {
    String failed = failed().id();
    region.provider().addPermissions(failed, "*");

    region.assertRefused(
        ENDPOINT_3045, () -> region.provider().modifyEndpointService(failed, r -> {}));
    region.assertRefused(ENDPOINT_2004, () -> region.connect(failed));
  }

  @Test
  void keepTheirPortsUntilTheyAreGone() {
    EndpointService failed = failed();

    region.assertRefused(
        ENDPOINT_3044,
        () ->
            region
                .provider()
                .createEndpointService(Requests.service().portId(failed.portId()).build()));
  }

  @Test
  void failOnlyAsOftenAsArmed() {
    failed();

    assertThat(region.openService().status()).isEqualTo(ServiceStatus.AVAILABLE);
  }

  @Test
  void failInTheOrderInWhichTheFailuresWereArmed() {
    fail(ENDPOINT_4009);
    region.region().faults().failNextCreation(ResourceType.ENDPOINT, ENDPOINT_2022);
    fail(ENDPOINT_3001);
    String first = createService().id();
    String second = createService().id();
    region.settle();

    assertThat(region.service(first).errors()).containsExactly(ERROR);
    assertThat(region.service(second).errors()).containsExactly(new ResourceError(ENDPOINT_3001));
  }

  @Test
  void useNoFailureIfTheirCreationIsRefused() {
    fail(ENDPOINT_4009);
    region.assertRefused(
        ErrorCode.ENDPOINT_2011,
        () -> region.provider().createEndpointService(Requests.service().vpcId(null).build()));

    String next = createService().id();
    region.settle();
    assertThat(region.service(next).status()).isEqualTo(ServiceStatus.FAILED);
  }

  @Test
  void haveFailedAtOnceWithoutAnyDelay() {
    TestRegion fast = TestRegion.create(c -> c.transitionDelay(Duration.ZERO));
    fast.region().faults().failNextCreation(ResourceType.ENDPOINT_SERVICE, ENDPOINT_4009);
    EndpointService service = fast.provider().createEndpointService(Requests.service().build());

    assertThat(service.status()).isEqualTo(ServiceStatus.FAILED);
    assertThat(fast.service(service.id()).errors()).containsExactly(ERROR);
    assertThat(service.updatedAt()).isEqualTo(service.createdAt());
  }
}
