package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ACTION;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Endpoints whose creation was accepted and failed; for services: FailedServicesTest. */
class FailedResourcesTest {
  private static final ResourceError ERROR = new ResourceError(PORT_QUERY_FAILED);

  private final TestRegion region =
      TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(3)));

  private static void fail(TestRegion region, ErrorCode code) {
    region.region().transitions().of(TransitionStep.ENDPOINT_CREATION).next().failing(code);
  }

  @Nested
  class WithoutApproval {
    private final EndpointService service = region.openService();

    private Endpoint failed() {
      fail(region, PORT_QUERY_FAILED);
      String id = region.connect(service.id()).id();
      region.settle();
      return region.endpoint(id);
    }

    @Test
    void areCreatingUntilTheyFailWhenTheyWereDue() {
      fail(region, PORT_QUERY_FAILED);
      Endpoint endpoint = region.connect(service.id());
      assertThat(endpoint.status()).isEqualTo(EndpointStatus.CREATING);
      assertThat(endpoint.errors()).isEmpty();
      assertThat(region.connectionCount(service.id())).isEqualTo(1);
      region.advance(TestRegion.STEP.minusNanos(1));
      assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);

      region.advance(Duration.ofHours(1));
      Endpoint failed = region.endpoint(endpoint.id());
      assertThat(failed.status()).isEqualTo(EndpointStatus.FAILED);
      assertThat(failed.createdAt()).isEqualTo(endpoint.createdAt());
      assertThat(failed.updatedAt()).isEqualTo(endpoint.createdAt().plus(TestRegion.STEP));
      assertThat(failed.ip()).isNull();
    }

    @Rule("S25")
    @Test
    void tellWhyOnShowAndLists() {
      Endpoint failed = failed();

      assertThat(failed.errors()).containsExactly(ERROR);
      assertThat(region.consumer().listEndpoints().items()).containsExactly(failed);
      assertThat(region.provider().listConnections(service.id()).items())
          .singleElement()
          .satisfies(
              connection -> {
                assertThat(connection.status()).isEqualTo(EndpointStatus.FAILED);
                assertThat(connection.errors()).containsExactly(ERROR);
                assertThat(connection.updatedAt()).isEqualTo(failed.updatedAt());
              });
    }

    @Test
    void doNotCountAsConnectionsAndDoNotHoldTheService() {
      failed();
      assertThat(region.connectionCount(service.id())).isZero();

      region.provider().deleteEndpointService(service.id());
      assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.DELETING);
    }

    @Test
    void canBeDeleted() {
      Endpoint failed = failed();
      region.consumer().deleteEndpoint(failed.id());
      assertThat(region.endpoint(failed.id()).status()).isEqualTo(EndpointStatus.DELETING);
      assertThat(region.endpoint(failed.id()).errors()).isEmpty();

      region.settle();
      region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.endpoint(failed.id()));
    }

    @Test
    void countInTheQuotaUntilTheyAreGone() {
      String failed = failed().id();
      region.connect(service.id());
      region.connect(service.id());
      assertThat(region.consumer().showQuotas().get(0).used()).isEqualTo(3);
      region.assertRefused(QUOTA_EXCEEDED, () -> region.connect(service.id()));

      region.consumer().deleteEndpoint(failed);
      region.settle();
      assertThat(region.connect(service.id()).errors()).isEmpty();
    }

    @Rule({"AC8", "S6"})
    @Test
    void canBeNeitherAcceptedNorRejected() {
      String failed = failed().id();

      region.assertRefused(
          INVALID_ACTION, () -> region.provider().acceptConnection(service.id(), failed));
      region.assertRefused(
          INVALID_ACTION, () -> region.provider().rejectConnection(service.id(), failed));
    }
  }

  @Nested
  class ThatNeedAcceptance {
    private final EndpointService service = region.approvingService();

    @Rule({"S32", "S39"})
    @Test
    void failWhenTheyHaveBeenAccepted() {
      fail(region, PORT_QUERY_FAILED);
      String id = region.connect(service.id()).id();
      region.advance(Duration.ofDays(1));
      assertThat(region.endpoint(id).status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);

      Instant accepted = region.now();
      assertThat(region.provider().acceptConnection(service.id(), id).status())
          .isEqualTo(EndpointStatus.CREATING);
      region.advance(Duration.ofHours(1));
      Endpoint failed = region.endpoint(id);
      assertThat(failed.status()).isEqualTo(EndpointStatus.FAILED);
      assertThat(failed.errors()).containsExactly(ERROR);
      assertThat(failed.updatedAt()).isEqualTo(accepted.plus(TestRegion.STEP));
    }

    @Test
    void areRejectedInsteadIfThatComesFirst() {
      fail(region, PORT_QUERY_FAILED);
      String id = region.connect(service.id()).id();
      region.provider().acceptConnection(service.id(), id);
      region.assertRefused(
          ENDPOINT_BEING_CREATED, () -> region.provider().acceptConnection(service.id(), id));
      region.provider().rejectConnection(service.id(), id);
      region.settle();

      assertThat(region.endpoint(id).status()).isEqualTo(EndpointStatus.REJECTED);
      assertThat(region.endpoint(id).errors()).isEmpty();
    }

    @Test
    void failInTheOrderInWhichTheyAreAccepted() {
      fail(region, PORT_QUERY_FAILED);
      fail(region, ENDPOINT_CREATION_FAILED);
      String first = region.connect(service.id()).id();
      String second = region.connect(service.id()).id();
      region.provider().acceptConnection(service.id(), second);
      region.provider().acceptConnection(service.id(), first);
      region.settle();

      assertThat(region.endpoint(second).errors()).containsExactly(ERROR);
      assertThat(region.endpoint(first).errors())
          .containsExactly(new ResourceError(ENDPOINT_CREATION_FAILED));
    }
  }

  @Nested
  class WithoutAnyDelay {
    private final TestRegion fast = TestRegion.create(c -> c.transitionDelay(Duration.ZERO));

    @Test
    void endpointsHaveFailedAtOnce() {
      String service = fast.openService().id();
      fail(fast, PORT_QUERY_FAILED);
      Endpoint endpoint = fast.connect(service);

      assertThat(endpoint.status()).isEqualTo(EndpointStatus.FAILED);
      assertThat(fast.endpoint(endpoint.id()).errors()).containsExactly(ERROR);
      assertThat(fast.connectionCount(service)).isZero();
    }

    @Test
    void connectionsHaveFailedInTheAnswerOfTheirAcceptance() {
      String service = fast.approvingService().id();
      fail(fast, PORT_QUERY_FAILED);
      String endpoint = fast.connect(service).id();
      assertThat(fast.endpoint(endpoint).status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);

      Connection connection = fast.provider().acceptConnection(service, endpoint);
      assertThat(connection.status()).isEqualTo(EndpointStatus.FAILED);
      assertThat(connection.errors()).containsExactly(ERROR);
    }
  }
}
