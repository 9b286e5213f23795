package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpoint.ListEndpoints;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints to interface services: addresses, domain names, marker ids. */
class InterfaceEndpointTest {
  private final TestRegion region =
      TestRegion.create(
          c -> c.transitionDelay(Duration.ZERO).quotas(Quotas.DEFAULT.withEndpoints(1_000)));
  private final String service = region.openService().id();

  private Endpoint create(Consumer<CreateEndpoint.Builder> change) {
    CreateEndpoint.Builder request = Requests.endpoint(service);
    change.accept(request);
    return region.endpoint(region.consumer().createEndpoint(request.build()).id());
  }

  @Test
  void haveTheAddressThatIsAskedFor() {
    assertThat(create(r -> r.portIp("192.168.0.232")).ip()).isEqualTo("192.168.0.232");
  }

  /** Clients that read it back otherwise plan to replace the endpoint. */
  @Rule("C20")
  @Test
  void showTheAddressThatIsAskedForFromTheFirstAnswerOn() {
    String approving = region.approvingService().id();
    CreateEndpoint request = Requests.endpoint(approving).portIp("10.0.0.1").build();
    Endpoint endpoint = region.consumer().createEndpoint(request);
    assertThat(endpoint.status()).isEqualTo(EndpointStatus.PENDING_ACCEPTANCE);
    assertThat(endpoint.ip()).isEqualTo("10.0.0.1");

    region.provider().rejectConnection(approving, endpoint.id());
    assertThat(region.endpoint(endpoint.id()).ip()).isEqualTo("10.0.0.1");
    assertThat(region.consumer().listEndpoints().items().get(0).ip()).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @EnumSource
  void showItInEveryState(EndpointStatus status) {
    TestRegion slow = TestRegion.create();
    String approving = slow.approvingService().id();
    Consumer<CreateEndpoint.Builder> given = r -> r.portIp("10.0.0.1");

    assertThat(slow.endpointIn(status, approving, given).ip()).isEqualTo("10.0.0.1");
  }

  @Rule("CE20")
  @Test
  void mayNotHaveOneThatIsTakenInTheSubnet() {
    Endpoint endpoint = create(r -> r.portIp("192.168.0.232"));

    region.assertRefused(INVALID_IP_ADDRESS, () -> create(r -> r.portIp("192.168.0.232")));
    assertThat(create(r -> r.portIp("192.168.0.232").subnetId(Requests.OTHER_SUBNET)).ip())
        .isEqualTo("192.168.0.232");
    region.consumer().deleteEndpoint(endpoint.id());
    assertThat(create(r -> r.portIp("192.168.0.232")).ip()).isEqualTo("192.168.0.232");
  }

  @Test
  void holdTheirAddressBeforeItShows() {
    String approving = region.approvingService().id();
    region.consumer().createEndpoint(Requests.endpoint(approving).portIp("10.0.0.1").build());

    region.assertRefused(INVALID_IP_ADDRESS, () -> create(r -> r.portIp("10.0.0.1")));
  }

  // Many calls about what lies behind the door.
  @Tag(Door.IN_PROCESS)
  @Test
  void haveAddressesOfTheirOwnInASubnetAndMarkerIdsOfTheirOwnInTheRegion() {
    for (int i = 0; i < 1_000; i++) {
      String subnet = i % 2 == 0 ? Requests.SUBNET : Requests.OTHER_SUBNET;
      region.consumer().createEndpoint(Requests.endpoint(service).subnetId(subnet).build());
    }
    List<Endpoint> endpoints =
        region.consumer().listEndpoints(ListEndpoints.builder().limit(1000).build()).items();

    assertThat(endpoints)
        .hasSize(1_000)
        .extracting(Endpoint::ip)
        .allSatisfy(ip -> assertThat(ip).matches("(\\d{1,3}\\.){3}\\d{1,3}"));
    Set<List<String>> places = new HashSet<>();
    endpoints.forEach(endpoint -> places.add(List.of(endpoint.subnetId(), endpoint.ip())));
    assertThat(places).hasSize(1_000);
    assertThat(endpoints)
        .extracting(Endpoint::markerId)
        .doesNotHaveDuplicates()
        .allSatisfy(markerId -> assertThat(markerId).isPositive());
  }

  @Test
  void areNotGivenAnAddressThatSomebodyAskedForBefore() {
    // Another region with the same seed tells which addresses this one would choose.
    TestRegion twin = TestRegion.create(c -> c.transitionDelay(Duration.ZERO));
    String chosen = twin.endpoint(twin.connect(twin.openService().id()).id()).ip();
    create(r -> r.portIp(chosen));

    assertThat(create(r -> {}).ip()).isNotEqualTo(chosen);
  }

  @Rule("S13")
  @Test
  void haveExactlyOneDomainNameIfTheyAskForIt() {
    Endpoint named = create(r -> r.enableDns(true));
    Endpoint other = create(r -> r.enableDns(true));

    assertThat(named.enableDns()).isTrue();
    assertThat(named.dnsNames()).hasSize(1).isNotEqualTo(other.dnsNames());
    assertThat(create(r -> r.enableDns(false)).dnsNames()).isEmpty();
  }

  @Rule("S15")
  @Test
  void showNoRouteTables() {
    assertThat(create(r -> r.routetables(Requests.NOTHING)).routetables()).isEmpty();
  }

  @Test
  void readBackAsTheyWereCreated() {
    CreateEndpoint.Builder request = Requests.endpoint(service);
    Endpoint created =
        region
            .consumer()
            .createEndpoint(
                request.enableDns(true).enableWhitelist(true).whitelist("1.2.3.4").build());
    Endpoint endpoint = region.endpoint(created.id());

    // The answer to creation has no address on the wire.
    assertThat(endpoint).usingRecursiveComparison().ignoringFields("ip").isEqualTo(created);
    assertThat(region.consumer().listEndpoints(ListEndpoints.builder().build()).items())
        .containsExactly(endpoint);
  }
}
