package io.vpcep.simulator.region;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT;
import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A quota is filled beside the API, so that a test of its limit need not. */
class QuotaFillingTest {
  private final TestRegion test = TestRegion.create();
  private final SimulatedRegion region = test.region();
  private final Caller provider = test.provider().caller();
  private final Caller consumer = test.consumer().caller();

  @Test
  void leavesRoomForSoManyServices() {
    assertThat(region.fillQuota(provider, ENDPOINT_SERVICE, leaving(1))).isEqualTo(99);

    test.provider().createEndpointService(Requests.service().build());
    test.assertRefused(
        ErrorCode.QUOTA_EXCEEDED,
        () -> test.provider().createEndpointService(Requests.service().build()));
  }

  @Test
  void leavesRoomForSoManyEndpoints() {
    String service = test.openService().id();

    assertThat(region.fillQuota(consumer, ENDPOINT, leaving(1))).isEqualTo(149);

    test.connect(service);
    test.assertRefused(ErrorCode.QUOTA_EXCEEDED, () -> test.connect(service));
  }

  @Test
  void countsWhatIsThere() {
    test.openService();

    assertThat(region.fillQuota(provider, ENDPOINT_SERVICE, leaving(98))).isEqualTo(1);
    assertThat(region.fillQuota(provider, ENDPOINT_SERVICE, leaving(98))).isZero();
    assertThat(test.provider().showQuotas()).extracting(Quota::used).contains(2);
  }

  @Test
  void doesNotCountWhatIsGoneByNow() {
    String id = test.openService().id();
    region.fillQuota(provider, ENDPOINT_SERVICE, leaving(0));
    test.provider().deleteEndpointService(id);
    test.settle();

    assertThat(region.fillQuota(provider, ENDPOINT_SERVICE, leaving(0))).isEqualTo(1);
  }

  @Test
  void whatItAddsIsReadyAndCanBeDeleted() {
    region.fillQuota(provider, ENDPOINT_SERVICE, leaving(99));
    region.fillQuota(consumer, ENDPOINT, leaving(149));

    EndpointService service = test.provider().listEndpointServices().items().get(0);
    Endpoint endpoint = test.consumer().listEndpoints().items().get(0);
    assertThat(service.status()).isEqualTo(ServiceStatus.AVAILABLE);
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.ACCEPTED);
    assertThat(endpoint.ip()).isNotNull();

    test.provider().deleteEndpointService(service.id());
    test.consumer().deleteEndpoint(endpoint.id());
    test.settle();
    assertThat(test.provider().listEndpointServices().items()).isEmpty();
    assertThat(test.consumer().listEndpoints().items()).isEmpty();
  }

  @Test
  void isForTheDefaultAccountUnlessSaid() {
    region.fillQuota(ENDPOINT_SERVICE, leaving(0));

    VpcepApi api = test.as(SimulatedRegion.DEFAULT_ACCOUNT);
    test.assertRefused(
        ErrorCode.QUOTA_EXCEEDED, () -> api.createEndpointService(Requests.service().build()));
    test.provider().createEndpointService(Requests.service().build());
  }

  @Rule("S84")
  @Test
  void isNoCall() {
    Instant before = test.now();
    long calls = region.journal().lastSequence();

    region.fillQuota(provider, ENDPOINT_SERVICE, leaving(0));

    assertThat(test.now()).isEqualTo(before);
    assertThat(region.journal().lastSequence()).isEqualTo(calls);
    assertThat(region.pending()).isEmpty();
  }

  @Rule("S84")
  @Test
  void doesNotAskForTheModelledNetwork() {
    TestNetwork.in(test);

    assertThat(region.fillQuota(provider, ENDPOINT_SERVICE, leaving(0))).isEqualTo(100);
    assertThat(region.fillQuota(consumer, ENDPOINT, leaving(0))).isEqualTo(150);
  }

  @Test
  void moreRoomThanThereIsIsRefusedAndChangesNothing() {
    test.openService();
    RegionSnapshot before = region.snapshot();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> region.fillQuota(provider, ENDPOINT_SERVICE, leaving(100)))
        .withMessageContaining("room for 100")
        .withMessageContaining("1 of 100 endpoint_services");
    assertThatIllegalArgumentException().isThrownBy(() -> leaving(-1)).withMessageContaining("-1");
    assertThat(region.snapshot()).isEqualTo(before);
  }

  @Test
  void givesTheSameIdsInEachRun() {
    TestRegion other = TestRegion.create();
    region.fillQuota(provider, ENDPOINT_SERVICE, leaving(90));
    other.region().fillQuota(other.provider().caller(), ENDPOINT_SERVICE, leaving(90));

    assertThat(test.provider().listEndpointServices())
        .isEqualTo(other.provider().listEndpointServices());
  }
}
