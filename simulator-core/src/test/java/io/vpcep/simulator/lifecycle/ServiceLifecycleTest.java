package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.fixture.TestRegion.STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.Done;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServiceLifecycleTest {
  private static final Duration NANOSECOND = Duration.ofNanos(1);

  private final TestRegion region = TestRegion.create();
  private final Instant created = region.now();
  private final EndpointService service =
      region.provider().createEndpointService(Requests.service().build());

  private EndpointService shown() {
    return region.service(service.id());
  }

  @Nested
  class Creation {

    @Test
    void answersCreating() {
      assertThat(service.status()).isEqualTo(ServiceStatus.CREATING);
      assertThat(service.createdAt()).isEqualTo(created);
      assertThat(service.updatedAt()).isEqualTo(created);
      assertThat(shown()).isEqualTo(service);
    }

    @Test
    void lastsUntilTheVeryInstantAtWhichItIsDue() {
      region.advance(STEP.minus(NANOSECOND));
      assertThat(shown()).isEqualTo(service);

      region.advance(NANOSECOND);
      assertThat(shown().status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(shown().updatedAt()).isEqualTo(created.plus(STEP));
    }

    @Test
    void isStampedWithTheInstantAtWhichItWasDueHoweverLateItIsSeen() {
      region.advance(Duration.ofDays(365));

      assertThat(shown().status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(shown().createdAt()).isEqualTo(created);
      assertThat(shown().updatedAt()).isEqualTo(created.plus(STEP));
    }

    @Test
    void changesNothingButStatusAndTime() {
      region.settle();

      assertThat(shown())
          .usingRecursiveComparison()
          .ignoringFields("status", "updatedAt")
          .isEqualTo(service);
    }

    @Test
    void endsWithDeletion() {
      region.advance(STEP.dividedBy(2));
      region.provider().deleteEndpointService(service.id());

      region.advance(STEP.minus(NANOSECOND));
      assertThat(shown().status()).isEqualTo(ServiceStatus.DELETING);
      region.advance(NANOSECOND);
      region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, ServiceLifecycleTest.this::shown);
    }
  }

  @Nested
  class Modification {

    @Test
    void movesTheTimeOfUpdateOnly() {
      region.advance(Duration.ofSeconds(100));
      EndpointService modified =
          region
              .provider()
              .modifyEndpointService(service.id(), request -> request.approvalEnabled(false));

      assertThat(modified.updatedAt()).isEqualTo(created.plusSeconds(100));
      assertThat(modified.createdAt()).isEqualTo(created);
      assertThat(modified.status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(shown()).isEqualTo(modified);
    }

    @Rule("S18")
    @Test
    void ofNothingMovesNothing() {
      region.settle();
      EndpointService before = shown();
      region.advance(Duration.ofSeconds(1));

      assertThat(region.provider().modifyEndpointService(service.id(), request -> {}))
          .isEqualTo(before);
    }
  }

  @Nested
  class Deletion {

    @Test
    void answersWhatIsBeingDeletedAndShowsDeleting() {
      region.settle();
      region.advance(Duration.ofSeconds(10));
      ById request = new ById(service.id());

      assertThat(region.provider().call(Operation.DELETE_ENDPOINT_SERVICE, () -> request))
          .isEqualTo(new Done(service.id()));
      assertThat(shown().status()).isEqualTo(ServiceStatus.DELETING);
      assertThat(shown().updatedAt()).isEqualTo(created.plus(STEP).plusSeconds(10));
      assertThat(shown().createdAt()).isEqualTo(created);
    }

    @Test
    void endsInNotFoundAtTheVeryInstantAtWhichItIsDue() {
      region.settle();
      region.provider().deleteEndpointService(service.id());

      region.advance(STEP.minus(NANOSECOND));
      assertThat(shown().status()).isEqualTo(ServiceStatus.DELETING);
      region.advance(NANOSECOND);
      region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> shown());
      assertThat(region.provider().listEndpointServices().totalCount()).isZero();
    }

    @Rule("DS1")
    @Test
    void isNotPossibleTwice() {
      region.provider().deleteEndpointService(service.id());

      region.assertRefused(
          ErrorCode.SERVICE_NOT_MODIFIABLE,
          () -> region.provider().deleteEndpointService(service.id()));
    }

    @Rule("C29")
    @Test
    void makesPortsAndQuotaFreeAtOnce() {
      EndpointService other =
          region.availableService(r -> r.portId(Requests.PORT).ports(PortSpec.tcp(1, 1)));
      region.provider().deleteEndpointService(other.id());

      assertThat(region.provider().showQuotas().get(1).used()).isEqualTo(1);
      region
          .provider()
          .createEndpointService(
              Requests.service().portId(Requests.PORT).ports(PortSpec.tcp(2, 1)).build());
      region.settle();
      assertThat(region.provider().showQuotas().get(1).used()).isEqualTo(2);
    }
  }
}
