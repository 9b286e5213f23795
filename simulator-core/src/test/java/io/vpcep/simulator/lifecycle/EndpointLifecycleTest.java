package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.fixture.TestRegion.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointLifecycleTest {
  private static final Duration NANOSECOND = Duration.ofNanos(1);

  private final TestRegion region = TestRegion.create();

  @Nested
  class WithoutApproval {
    private final EndpointService service = region.openService();
    private final Instant created = region.now();
    private final Endpoint endpoint = region.connect(service.id());

    @Test
    void creationAnswersCreating() {
      assertThat(endpoint.status()).isEqualTo(EndpointStatus.CREATING);
      assertThat(endpoint.createdAt()).isEqualTo(created);
      assertThat(endpoint.updatedAt()).isEqualTo(created);
      assertThat(endpoint.ip()).isNull();
      assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);
    }

    @Test
    void isAcceptedAtTheVeryInstantAtWhichItIsDue() {
      region.advance(STEP.minus(NANOSECOND));
      assertThat(region.endpoint(endpoint.id())).isEqualTo(endpoint);

      region.advance(NANOSECOND);
      assertThat(region.endpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.ACCEPTED);
    }

    @Test
    void acceptanceIsStampedWithTheInstantAtWhichItWasDue() {
      region.advance(Duration.ofDays(1));

      Endpoint accepted = region.endpoint(endpoint.id());
      assertThat(accepted.updatedAt()).isEqualTo(created.plus(STEP));
      assertThat(accepted.createdAt()).isEqualTo(created);
      assertThat(accepted)
          .usingRecursiveComparison()
          .ignoringFields("status", "updatedAt", "ip")
          .isEqualTo(endpoint);
    }

    @Test
    void itsOwnerAndTheOwnerOfTheServiceSeeTheSame() {
      region.settle();
      Endpoint accepted = region.endpoint(endpoint.id());

      assertThat(region.provider().listConnections(service.id()).items())
          .singleElement()
          .satisfies(
              connection -> {
                assertThat(connection.id()).isEqualTo(accepted.id());
                assertThat(connection.markerId()).isEqualTo(accepted.markerId());
                assertThat(connection.domainId()).isEqualTo(region.consumer().caller().domainId());
                assertThat(connection.status()).isEqualTo(accepted.status());
                assertThat(connection.createdAt()).isEqualTo(accepted.createdAt());
                assertThat(connection.updatedAt()).isEqualTo(accepted.updatedAt());
                assertThat(connection.errors()).isEmpty();
              });
    }

    @Test
    void anAcceptedConnectionCanBeCutOff() {
      region.settle();
      region.provider().rejectConnection(service.id(), endpoint.id());

      assertThat(region.endpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.REJECTED);
    }
  }

  @Nested
  class Deletion {
    private final EndpointService service = region.approvingService();

    @ParameterizedTest
    @EnumSource(value = EndpointStatus.class, names = "DELETING", mode = EnumSource.Mode.EXCLUDE)
    void goesFromEveryOtherStateThroughDeletingToNotFound(EndpointStatus status) {
      Endpoint endpoint = region.endpointIn(status, service.id());
      Instant deleted = region.advance(Duration.ofSeconds(5));
      ById request = new ById(endpoint.id());
      assertThat(region.consumer().call(Operation.DELETE_ENDPOINT, () -> request))
          .isEqualTo(new Done(endpoint.id()));

      Endpoint deleting = region.endpoint(endpoint.id());
      assertThat(deleting.status()).isEqualTo(EndpointStatus.DELETING);
      assertThat(deleting.updatedAt()).isEqualTo(deleted);
      assertThat(deleting.createdAt()).isEqualTo(endpoint.createdAt());
      assertThat(deleting.errors()).isEmpty();
      assertThat(deleting.ip()).isNull();
      region.advance(STEP.minus(NANOSECOND));
      assertThat(region.endpoint(endpoint.id())).isEqualTo(deleting);
      region.advance(NANOSECOND);
      region.assertRefused(ErrorCode.ENDPOINT_NOT_FOUND, () -> region.endpoint(endpoint.id()));
    }

    @Rule("C30")
    @Test
    void dropsTheEndOfTheCreation() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.CREATING, service.id());
      region.advance(STEP.dividedBy(2));
      region.consumer().deleteEndpoint(endpoint.id());

      region.advance(STEP.minus(NANOSECOND));
      assertThat(region.endpoint(endpoint.id()).status()).isEqualTo(EndpointStatus.DELETING);
      region.advance(NANOSECOND);
      region.assertRefused(ErrorCode.ENDPOINT_NOT_FOUND, () -> region.endpoint(endpoint.id()));
    }

    @Rule("DE1")
    @Test
    void isNotPossibleTwice() {
      Endpoint endpoint = region.endpointIn(EndpointStatus.DELETING, service.id());

      region.assertRefused(
          ErrorCode.ENDPOINT_BEING_DELETED, () -> region.consumer().deleteEndpoint(endpoint.id()));
    }

    @Test
    void takesTheEndpointOutOfTheQuotaAtOnceAndOutOfListsWhenItEnds() {
      region.endpointIn(EndpointStatus.DELETING, service.id());
      assertThat(region.consumer().listEndpoints().totalCount()).isEqualTo(1);
      assertThat(region.consumer().showQuotas().get(0).used()).isZero();

      region.settle();
      assertThat(region.consumer().listEndpoints().totalCount()).isZero();
      assertThat(region.provider().listConnections(service.id()).totalCount()).isZero();
      assertThat(region.consumer().showQuotas().get(0).used()).isZero();
    }
  }
}
