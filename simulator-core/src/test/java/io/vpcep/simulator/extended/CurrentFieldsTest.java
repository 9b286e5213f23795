package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.INVALID_ACCESS_WHITELIST;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_IP;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.PORT_IP_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.PORT_IP_NOT_IN_SUBNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the current service takes and answers beyond the API reference. */
class CurrentFieldsTest {
  private final TestRegion region = TestRegion.create(TestDialect.withAllFields());

  @Test
  void descriptionsOfServicesComeBackAndCanBeChanged() {
    EndpointService service = region.availableService(r -> r.description("ours"));

    assertThat(service.description()).isEqualTo("ours");
    assertThat(
            region
                .provider()
                .modifyEndpointService(service.id(), r -> r.serviceName("n"))
                .description())
        .isEqualTo("ours");
    assertThat(
            region
                .provider()
                .modifyEndpointService(service.id(), r -> r.description(""))
                .description())
        .isEmpty();
    assertThat(service.enablePolicy()).isFalse();
  }

  @Rule("S153")
  @Test
  void poolsAndGroupsOfServicesAreShownAsTheyWereWritten() {
    EndpointService service =
        region.availableService(
            r ->
                r.poolId("pool")
                    .cidrType(EndpointService.CidrType.PUBLIC)
                    .publicBorderGroup("edge"));

    assertThat(service.poolId()).isEqualTo("pool");
    assertThat(service.cidrType()).isEqualTo(EndpointService.CidrType.PUBLIC);
    assertThat(service.publicBorderGroup()).isEqualTo("edge");
    assertThat(service.domainId()).isEqualTo(region.provider().caller().domainId());
    assertThat(
            region.consumer().describeEndpointService(r -> r.id(service.id())).publicBorderGroup())
        .isEqualTo("edge");
  }

  @Rule("S151")
  @Test
  void usersServicesAllowPoliciesIfTheirOwnersSaySo() {
    String service = region.availableService(r -> r.enablePolicy(true).approvalEnabled(false)).id();
    PolicyDocument document = new PolicyDocument(Map.of("Version", "5.0"));
    Endpoint created =
        region
            .consumer()
            .createEndpoint(Requests.endpoint(service).policyDocument(document).build());
    region.settle();

    assertThat(region.service(service).enablePolicy()).isTrue();
    assertThat(region.endpoint(created.id()).policyDocument()).isEqualTo(document);
    assertThat(region.consumer().deletePolicy(created.id()).policyDocument()).isNull();
  }

  @Rule("S117")
  @Test
  void fieldsOfEndpointsComeBackOrHaveTheirDefaults() {
    String service = region.openService().id();
    Endpoint plain = region.connect(service);
    Endpoint told =
        region
            .consumer()
            .createEndpoint(
                Requests.endpoint(service)
                    .description("ours")
                    .specificationName("professional")
                    .build());

    assertThat(plain.description()).isEmpty();
    assertThat(plain.specificationName()).isEqualTo("default");
    assertThat(plain.endpointPoolId()).isNotEmpty().isEqualTo(told.endpointPoolId());
    assertThat(told.description()).isEqualTo("ours");
    assertThat(told.specificationName()).isEqualTo("professional");
  }

  @Rule("S188")
  @Test
  void groupsOfEndpointsAreShownAsTheyWereWritten() {
    String service = region.openService().id();
    String plain = region.connect(service).id();
    Endpoint told =
        region
            .consumer()
            .createEndpoint(Requests.endpoint(service).publicBorderGroup("edge").build());

    assertThat(told.publicBorderGroup()).isEqualTo("edge");
    assertThat(region.endpoint(told.id()).publicBorderGroup()).isEqualTo("edge");
    assertThat(region.endpoint(plain).publicBorderGroup()).isNull();
  }

  @Rule("S193")
  @Test
  void versionsAndNetworksOfServicesAreShownAsTheyWereWritten() {
    EndpointService plain = region.availableService(r -> {});
    EndpointService told =
        region.availableService(
            r ->
                r.portId(Requests.newId())
                    .ipVersion(EndpointService.IpVersion.IPV6)
                    .snatNetworkId("network"));
    EndpointService older =
        region.availableService(
            r -> r.portId(Requests.newId()).ipVersion(EndpointService.IpVersion.IPV4));

    assertThat(plain.ipVersion()).isNull();
    assertThat(plain.snatNetworkId()).isNull();
    assertThat(told.ipVersion()).isEqualTo(EndpointService.IpVersion.IPV6);
    assertThat(told.snatNetworkId()).isEqualTo("network");
    assertThat(older.ipVersion()).isEqualTo(EndpointService.IpVersion.IPV4);
  }

  @Rule("CF13")
  @ParameterizedTest
  @ValueSource(strings = {"dualstack", "IPV6", "x"})
  void otherVersionsOfServicesAreRefused(String version) {
    CreateEndpointService request =
        Requests.service().ipVersion(version).snatNetworkId("network").build();

    region.assertRefused(INVALID_PARAMETER, () -> region.provider().createEndpointService(request));
  }

  @Rule("CF14")
  @ParameterizedTest
  @NullAndEmptySource
  void servicesWithIpv6NeedANetwork(@Nullable String network) {
    CreateEndpointService request =
        Requests.service().ipVersion("ipv6").snatNetworkId(network).build();

    region.assertRefused(MISSING_PARAMETER, () -> region.provider().createEndpointService(request));
  }

  @Rule("S189")
  @Test
  void endpointsWithBothVersionsHaveAnAddressOfEach() {
    String service = region.openService().id();
    String plain = region.connect(service).id();
    Endpoint drawn = dualStack(service, null);
    Endpoint other = dualStack(service, null);

    assertThat(region.endpoint(plain).ipVersion()).isNull();
    assertThat(region.endpoint(plain).ipv6Address()).isNull();
    assertThat(drawn.ipVersion()).isEqualTo(Endpoint.IpVersion.DUALSTACK);
    assertThat(drawn.ipv6Address())
        .matches("2001:db8(:[0-9a-f]{1,4}){6}")
        .isNotEqualTo(other.ipv6Address());
    assertThat(region.endpoint(drawn.id()).ipv6Address()).isEqualTo(drawn.ipv6Address());
    assertThat(dualStack(service, "fd00::1").ipv6Address()).isEqualTo("fd00::1");
  }

  private Endpoint dualStack(String service, @Nullable String address) {
    return region
        .consumer()
        .createEndpoint(
            Requests.endpoint(service)
                .ipVersion(Endpoint.IpVersion.DUALSTACK)
                .ipv6Address(address)
                .build());
  }

  @Rule("CF11")
  @ParameterizedTest
  @ValueSource(strings = {"ipv6", "IPV4", "x"})
  void otherVersionsAreRefused(String version) {
    CreateEndpoint request =
        Requests.endpoint(region.openService().id()).ipVersion(version).build();

    region.assertRefused(INVALID_PARAMETER, () -> region.consumer().createEndpoint(request));
  }

  @Rule("CF12")
  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "10.0.0.1"
      })
  void whatIsNoIpv6AddressIsRefused(String address) {
    CreateEndpoint request =
        Requests.endpoint(region.openService().id()).ipv6Address(address).build();

    region.assertRefused(INVALID_IP_ADDRESS, () -> region.consumer().createEndpoint(request));
  }

  @Rule("CF12")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "1::",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "A::f"
      })
  void ipv6AddressesAreTaken(String address) {
    CreateEndpoint request =
        Requests.endpoint(region.openService().id()).ipv6Address(address).build();

    assertThat(region.consumer().createEndpoint(request).ipv6Address()).isEqualTo(address);
  }

  @Rule("CF1")
  @ParameterizedTest
  @ValueSource(strings = {"a<", ">b"})
  void descriptionsHaveNoAngleBracketsAndAreShort(String text) {
    String service = region.openService().id();

    for (String description : new String[] {text, "x".repeat(129)}) {
      region.assertRefused(
          INVALID_PARAMETER,
          () ->
              region
                  .provider()
                  .createEndpointService(Requests.service().description(description).build()));
      region.assertRefused(
          INVALID_PARAMETER,
          () -> region.provider().modifyEndpointService(service, r -> r.description(description)));
      region.assertRefused(
          INVALID_PARAMETER,
          () ->
              region
                  .consumer()
                  .createEndpoint(Requests.endpoint(service).description(description).build()));
    }
  }

  @Test
  void otherDialectsIgnoreThem() {
    TestRegion older = TestRegion.create(TestDialect.withFewFields());
    String service = older.availableService(r -> r.description("<")).id();
    CreateEndpoint.Builder request = Requests.endpoint(service).description("<");

    assertThat(older.service(service).description()).isEmpty();
    assertThat(older.consumer().createEndpoint(request.build()).description()).isEmpty();
  }

  @Rule({"CF4", "CF5", "CF6", "CF7", "S100"})
  @Test
  void theCurrentDialectTellsWhatIsWrongWithAnAddress() {
    TestRegion current = TestRegion.create(Dialect.CURRENT);
    TestNetwork network = TestNetwork.in(current);
    String service = network.openService().id();
    current.consumer().createEndpoint(network.endpoint(service).portIp("10.1.0.10").build());

    assertRefusedExactly(current, INVALID_PORT_IP, network.endpoint(service).portIp("10.1.0"));
    assertRefusedExactly(current, PORT_IP_IN_USE, network.endpoint(service).portIp("10.1.0.10"));
    assertRefusedExactly(
        current, PORT_IP_NOT_IN_SUBNET, network.endpoint(service).portIp("10.2.0.10"));
    assertRefusedExactly(
        current, INVALID_ACCESS_WHITELIST, network.endpoint(service).whitelist("x"));
  }

  private static void assertRefusedExactly(
      TestRegion region, ErrorCode code, CreateEndpoint.Builder request) {
    region.assertRefused(code, () -> region.consumer().createEndpoint(request.build()));
  }
}
