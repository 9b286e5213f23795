package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_AVAILABLE;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.DescribeEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionRule;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lists and shows that are five simulated seconds behind. */
class ReadLagTest {
  private static final Duration LAG = Duration.ofSeconds(5);

  private final TestRegion region = TestRegion.create(c -> c.readLag(LAG));

  private EndpointService newService() {
    return region.provider().createEndpointService(Requests.service().build());
  }

  private String availableService() {
    String id = newService().id();
    region.provider().addPermissions(id, "*");
    region.settle();
    region.advance(LAG);
    return id;
  }

  @Nested
  class Reads {

    @Test
    void seeACreationOnlyAfterTheLag() {
      String service = newService().id();
      Refusals.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(service));
      assertThat(region.provider().listEndpointServices().items()).isEmpty();
      region.advance(LAG.minusNanos(1));
      Refusals.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(service));
      region.advance(Duration.ofNanos(1));

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.CREATING);
      assertThat(region.provider().listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Test
    void seeAStateAsLateAsAnythingElse() {
      String service = newService().id();
      region.settle();
      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.CREATING);
      region.advance(LAG);

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void seeAModificationLate() {
      String service = availableService();
      region.provider().modifyEndpointService(service, r -> r.serviceName("new"));
      assertThat(region.service(service).serviceName()).doesNotContain("new");
      region.advance(LAG);

      assertThat(region.service(service).serviceName()).contains(".new.");
    }

    @Test
    void seeADeletionLate() {
      String service = availableService();
      region.provider().deleteEndpointService(service);
      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
      region.settle();
      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.DELETING);
      region.advance(LAG);

      Refusals.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(service));
    }

    @Test
    void seeEndpointsConnectionsAndTheirCountLate() {
      String service = availableService();
      String endpoint = region.connect(service).id();
      Refusals.assertRefused(ENDPOINT_NOT_FOUND, () -> region.endpoint(endpoint));
      assertThat(region.consumer().listEndpoints().items()).isEmpty();
      assertThat(region.provider().listConnections(service).items()).isEmpty();
      assertThat(region.connectionCount(service)).isZero();
      region.provider().acceptConnection(service, endpoint);
      region.advance(LAG);

      assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.CREATING);
      assertThat(region.provider().listConnections(service).items()).hasSize(1);
      assertThat(region.connectionCount(service)).isEqualTo(1);
    }

    @Test
    void seeTheWhitelistLate() {
      String service = availableService();
      region.provider().addPermissions(service, "iam:domain::abc");
      assertThat(region.provider().listPermissions(service).totalCount()).isEqualTo(1);
      region.advance(LAG);
      assertThat(region.provider().listPermissions(service).totalCount()).isEqualTo(2);
      region.provider().removePermissions(service, "*");
      assertThat(region.provider().listPermissions(service).totalCount()).isEqualTo(2);
      region.advance(LAG);
      assertThat(region.provider().listPermissions(service).totalCount()).isEqualTo(1);
    }

    @Test
    void seeDescriptionsAndQuotasLate() {
      EndpointService service = newService();
      var byId = DescribeEndpointService.builder().id(service.id()).build();
      Refusals.assertRefused(
          RESOURCE_NOT_FOUND, () -> region.consumer().describeEndpointService(byId));
      assertThat(used()).isZero();
      region.advance(LAG);

      assertThat(region.consumer().describeEndpointService(byId).id()).isEqualTo(service.id());
      assertThat(used()).isEqualTo(1);
    }

    private int used() {
      return region.provider().showQuotas().stream()
          .filter(quota -> quota.type() == ResourceType.ENDPOINT_SERVICE)
          .mapToInt(Quota::used)
          .sum();
    }

    @Rule("S57")
    @Test
    void seeWhatATestSetsUpAtOnce() {
      assertThat(region.publicService("obs")).isNotNull();
      newService();
      region
          .region()
          .addPublicService(PublicServiceSpec.of("com.example.late", ServiceType.INTERFACE));

      assertThat(region.publicService("late")).isNotNull();
    }

    @Test
    void seeEarlierChangesThoughATestSetsSomethingUpMeanwhile() {
      String service = newService().id();
      region
          .region()
          .addPublicService(PublicServiceSpec.of("com.example.late", ServiceType.INTERFACE));
      region.advance(LAG);

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.CREATING);
    }

    @Test
    void thatAStepWaitsForCountAllTheSame() {
      region
          .region()
          .transitions()
          .arm(TransitionRule.afterReads(TransitionStep.SERVICE_CREATION, 1));
      String service = newService().id();
      region.advance(LAG);
      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.CREATING);
      assertThat(region.region().pending()).isEmpty();
      region.advance(LAG);

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
    }
  }

  @Nested
  class Writes {

    @Test
    void actOnTheTruth() {
      String service = availableService();
      String endpoint = region.connect(service).id();
      region.provider().acceptConnection(service, endpoint);
      region.settle();
      region.consumer().deleteEndpoint(endpoint);
      region.provider().deleteEndpointService(service);

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
      Refusals.assertRefused(
          SERVICE_NOT_MODIFIABLE, () -> region.provider().deleteEndpointService(service));
    }

    @Test
    void answerTheTruth() {
      String service = availableService();

      assertThat(
              region
                  .provider()
                  .modifyEndpointService(service, r -> r.serviceName("new"))
                  .serviceName())
          .contains(".new.");
      assertThat(region.connect(service).status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);
    }
  }

  @Nested
  class FreshServices {
    private final TestRegion slow =
        TestRegion.create(c -> c.freshServiceLag(Duration.ofSeconds(20)));

    @Rule("CE19")
    @Test
    void refuseEndpointsForAWhile() {
      String service = slow.openService().id();
      slow.assertRefused(SERVICE_NOT_AVAILABLE, () -> slow.connect(service));
      slow.advance(Duration.ofSeconds(20).minusNanos(1));
      slow.assertRefused(SERVICE_NOT_AVAILABLE, () -> slow.connect(service));
      slow.advance(Duration.ofNanos(1));

      assertThat(slow.connect(service).status()).isEqualTo(EndpointStatus.CREATING);
    }

    @Rule("S58")
    @Test
    void areFreshSinceTheyBecameAvailableNotSinceTheirLastChange() {
      String service = slow.openService().id();
      slow.advance(Duration.ofSeconds(15));
      slow.provider().modifyEndpointService(service, r -> r.serviceName("new"));
      slow.advance(Duration.ofSeconds(5));

      assertThat(slow.connect(service).status()).isEqualTo(EndpointStatus.CREATING);
    }

    @Rule("S58")
    @Test
    void areNoneOfTheOperators() {
      String dns = slow.publicService("dns").id();

      assertThat(slow.connect(dns).status()).isEqualTo(EndpointStatus.CREATING);
    }
  }

  @Nested
  class Settings {

    @Test
    void areNoneByDefault() {
      TestRegion plain = TestRegion.create();
      String service = plain.provider().createEndpointService(Requests.service().build()).id();

      assertThat(plain.service(service).status()).isEqualTo(ServiceStatus.CREATING);
      assertThat(plain.region().config().lags()).isEqualTo(Lags.NONE);
    }

    @Test
    void areNotNegativeNorEndless() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Lags.NONE.withReads(Duration.ofSeconds(-1)))
          .withMessageContaining("PT-1S");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Lags.NONE.withFreshServices(Duration.ofDays(366)))
          .withMessageContaining("PT8784H");
    }
  }
}
