package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_CIDR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.Vpc;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network that the service keeps for itself. */
class ReservedRangeTest {

  private static EndpointService createService(TestRegion region, Vpc vpc) {
    String port = region.region().network().addPort(vpc.id(), ServerType.VM).id();
    return region
        .provider()
        .createEndpointService(Requests.service().vpcId(vpc.id()).portId(port).build());
  }

  private static Vpc vpc(TestRegion region, String cidr) {
    return region.region().network().addVpc(region.provider().caller().projectId(), cidr);
  }

  @Rule("CS25")
  @ParameterizedTest
  @ValueSource(strings = {"198.19.128.0/17", "198.19.255.255/32", "198.19.128.0/32", "0.0.0.0/0"})
  void mayNotOverlapTheNetworkOfAVpcInTheInternationalDialect(String cidr) {
    TestRegion region = TestRegion.create(Dialect.INTERNATIONAL);
    Vpc vpc = vpc(region, cidr);

    region.assertRefused(INVALID_CIDR, () -> createService(region, vpc));
  }

  @Rule("C28")
  @Test
  void mayOverlapTheNetworkOfAVpcElsewhere() {
    TestRegion region =
        TestRegion.with(d -> d.with(Trait.RESERVED_FOR_VPCS, Trait.ReservedForVpcs.NEVER));
    Vpc vpc = vpc(region, "198.16.0.0/12");

    assertThat(createService(region, vpc).vpcId()).isEqualTo(vpc.id());
    region.region().network().addSubnet(vpc.id(), "198.19.128.0/24");
    region.assertRefused(INVALID_CIDR, () -> createService(region, vpc));
  }

  @Rule("C28")
  @ParameterizedTest
  @CsvSource({
    "DEFAULT, false, false",
    "API_REFERENCE_2024, false, false",
    "INTERNATIONAL, true, true",
    "LEGACY, false, false",
    "CURRENT, false, false",
    "OPEN_TELEKOM_CLOUD, true, false"
  })
  void isHeldAgainstTheVpcAsTheDialectSays(
      Dialect.Named dialect, boolean ofServices, boolean ofEndpoints) {
    TestRegion region = TestRegion.create(dialect.dialect());
    TestNetwork network = TestNetwork.in(region);
    Vpc around = vpc(region, "198.16.0.0/12");
    CreateEndpoint endpoint =
        network
            .endpoint(network.openService().id())
            .vpcId(around.id())
            .subnetId(network.model().addSubnet(around.id(), "198.17.0.0/24").id())
            .build();

    assertThat(isRefused(() -> createService(region, around))).isEqualTo(ofServices);
    assertThat(isRefused(() -> region.provider().createEndpoint(endpoint))).isEqualTo(ofEndpoints);
  }

  private static boolean isRefused(ThrowingCallable call) {
    VpcepException refusal = catchThrowableOfType(VpcepException.class, call);
    assertThat(refusal == null ? INVALID_CIDR : refusal.code()).isEqualTo(INVALID_CIDR);
    return refusal != null;
  }

  @Rule("C28")
  @Test
  void isNotOverlappedByADefaultRoute() {
    TestRegion region = TestRegion.with(d -> d.with(Trait.RESERVED_CIDR, "198.19.128.0/17"));
    Vpc vpc = vpc(region, "10.0.0.0/16");
    region.region().network().addRoute(vpc.id(), "0.0.0.0/0");

    assertThat(createService(region, vpc).vpcId()).isEqualTo(vpc.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.19.0.0/17", "198.19.127.255/32", "198.20.0.0/16"})
  void mayTouchTheNetworkOfAVpc(String cidr) {
    TestRegion region = TestRegion.with(d -> d.with(Trait.RESERVED_CIDR, "198.19.128.0/17"));

    assertThat(createService(region, vpc(region, cidr)).vpcId()).isNotEmpty();
  }

  @Rule("CS25")
  @Test
  void mayNotOverlapTheDestinationOfARoute() {
    TestRegion region = TestRegion.with(d -> d.with(Trait.RESERVED_CIDR, "198.19.128.0/17"));
    Vpc vpc = vpc(region, "10.0.0.0/16");
    Vpc other = vpc(region, "10.0.0.0/16");
    region.region().network().addRoute(vpc.id(), "172.16.0.0/12");
    assertThat(createService(region, vpc).vpcId()).isEqualTo(vpc.id());

    region.region().network().addRoute(vpc.id(), "198.19.200.0/24");
    region.assertRefused(INVALID_CIDR, () -> createService(region, vpc));
    assertThat(createService(region, other).vpcId()).isEqualTo(other.id());
  }

  @Rule("CE16")
  @Test
  void mattersForEndpointsToo() {
    TestRegion region = TestRegion.with(d -> d.with(Trait.RESERVED_CIDR, "198.19.128.0/17"));
    TestNetwork network = TestNetwork.in(region);
    String service = network.openService().id();
    String obs = region.publicService("obs").id();
    network.model().addRoute(network.consumerVpc().id(), "198.19.128.0/24");

    region.assertRefused(
        INVALID_CIDR, () -> region.consumer().createEndpoint(network.endpoint(service).build()));
    region.assertRefused(
        INVALID_CIDR,
        () -> region.consumer().createEndpoint(network.endpoint(obs).subnetId(null).build()));
  }

  @Test
  void leavesAloneWhatIsThereAlready() {
    TestRegion region = TestRegion.with(d -> d.with(Trait.RESERVED_CIDR, "198.19.128.0/17"));
    TestNetwork network = TestNetwork.in(region);
    EndpointService service = network.openService();
    String endpoint = region.consumer().createEndpoint(network.endpoint(service.id()).build()).id();
    network.model().addRoute(network.providerVpc().id(), "198.19.128.0/24");
    network.model().addRoute(network.consumerVpc().id(), "198.19.128.0/24");

    assertThat(
            region
                .provider()
                .modifyEndpointService(service.id(), r -> r.serviceName("new"))
                .serviceName())
        .contains(".new.");
    region.settle();
    assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
  }

  @Rule("C5")
  @ParameterizedTest
  @CsvSource({
    "198.19.128.0/20, true, true",
    "198.19.143.255/32, true, true",
    "198.19.144.0/20, true, false",
    "198.19.255.0/24, true, false",
    "198.19.112.0/20, false, false"
  })
  void isSmallerInTheLegacyDialect(String cidr, boolean inDefault, boolean inLegacy) {
    assertOverlap(Dialect.DEFAULT, cidr, inDefault);
    assertOverlap(Dialect.API_REFERENCE_2024, cidr, inDefault);
    assertOverlap(Dialect.INTERNATIONAL, cidr, inDefault);
    assertOverlap(Dialect.LEGACY, cidr, inLegacy);
  }

  @Rule("C5")
  @Test
  void canBeSet() {
    assertOverlap(Dialect.DEFAULT.with(Trait.RESERVED_CIDR, "10.0.0.0/8"), "10.4.0.0/16", true);
    assertOverlap(
        Dialect.DEFAULT.with(Trait.RESERVED_CIDR, "10.0.0.0/8"), "198.19.128.0/17", false);
  }

  private static void assertOverlap(Dialect dialect, String cidr, boolean expected) {
    TestRegion region = TestRegion.create(dialect);
    Vpc vpc = vpc(region, cidr);
    region.region().network().addSubnet(vpc.id(), cidr);
    if (expected) {
      region.assertRefused(INVALID_CIDR, () -> createService(region, vpc));
    } else {
      assertThat(createService(region, vpc).vpcId()).isEqualTo(vpc.id());
    }
  }
}
