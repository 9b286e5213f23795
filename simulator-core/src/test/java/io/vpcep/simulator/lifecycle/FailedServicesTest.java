package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Services whose creation was accepted and failed. */
class FailedServicesTest {
  private static final ResourceError ERROR = new ResourceError(PORT_QUERY_FAILED);

  private final TestRegion region =
      TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpointServices(2)));

  private void fail(ErrorCode code) {
    region.region().transitions().of(TransitionStep.SERVICE_CREATION).next().failing(code);
  }

  private EndpointService createService() {
    return region.provider().createEndpointService(Requests.service().build());
  }

  private EndpointService failed() {
    fail(PORT_QUERY_FAILED);
    EndpointService service = createService();
    region.settle();
    return region.service(service.id());
  }

  @Test
  void areCreatingUntilTheyFailWhenTheyWereDue() {
    fail(PORT_QUERY_FAILED);
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
    region.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(failed.id()));
  }

  @Test
  void countInTheQuotaUntilTheyAreGone() {
    String failed = failed().id();
    createService();
    assertThat(region.provider().showQuotas().get(1).used()).isEqualTo(2);
    region.assertRefused(QUOTA_EXCEEDED, this::createService);

    region.provider().deleteEndpointService(failed);
    region.settle();
    assertThat(createService().status()).isEqualTo(ServiceStatus.CREATING);
  }

  @Test
  void cannotBeModifiedNorConnectedTo() {
    String failed = failed().id();
    region.provider().addPermissions(failed, "*");

    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().modifyEndpointService(failed, r -> {}));
    region.assertRefused(SERVICE_NOT_AVAILABLE, () -> region.connect(failed));
  }

  @Rule("S40")
  @Test
  void keepTheirPortsUntilTheyAreGone() {
    EndpointService failed = failed();

    region.assertRefused(
        PORT_CONFLICT,
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
    fail(PORT_QUERY_FAILED);
    region
        .region()
        .transitions()
        .of(TransitionStep.ENDPOINT_CREATION)
        .next()
        .failing(ENDPOINT_CREATION_FAILED);
    fail(PORT_CREATION_FAILED);
    String first = createService().id();
    String second = createService().id();
    region.settle();

    assertThat(region.service(first).errors()).containsExactly(ERROR);
    assertThat(region.service(second).errors())
        .containsExactly(new ResourceError(PORT_CREATION_FAILED));
  }

  @Test
  void useNoFailureIfTheirCreationIsRefused() {
    fail(PORT_QUERY_FAILED);
    region.assertRefused(
        ErrorCode.MISSING_VPC_ID,
        () -> region.provider().createEndpointService(Requests.service().vpcId(null).build()));

    String next = createService().id();
    region.settle();
    assertThat(region.service(next).status()).isEqualTo(ServiceStatus.FAILED);
  }

  @Test
  void haveFailedAtOnceWithoutAnyDelay() {
    TestRegion fast = TestRegion.create(c -> c.transitionDelay(Duration.ZERO));
    fast.region()
        .transitions()
        .of(TransitionStep.SERVICE_CREATION)
        .next()
        .failing(PORT_QUERY_FAILED);
    EndpointService service = fast.provider().createEndpointService(Requests.service().build());

    assertThat(service.status()).isEqualTo(ServiceStatus.FAILED);
    assertThat(fast.service(service.id()).errors()).containsExactly(ERROR);
    assertThat(service.updatedAt()).isEqualTo(service.createdAt());
  }
}
