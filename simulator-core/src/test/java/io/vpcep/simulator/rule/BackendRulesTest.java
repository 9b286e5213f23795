package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INTERFACE_FORBIDS_CIDR;
import static io.vpcep.simulator.error.ErrorCode.INTERFACE_FORBIDS_IP;
import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.IP_ADDRESS_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_ID_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_BACKEND_SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What services lead to: ports, and addresses in their place; and how many services share one. */
class BackendRulesTest {
  private static final String ADDRESS = "10.7.0.9";

  private final TestRegion region = TestRegion.create(TestDialect.withAllFields());

  private static CreateEndpointService.Builder onAddress() {
    return Requests.service().portId(null).ip(ADDRESS).serverType(ServerType.BMS);
  }

  private EndpointService create(CreateEndpointService.Builder request) {
    return region.provider().createEndpointService(request.build());
  }

  private void assertRefused(ErrorCode code, CreateEndpointService.Builder request) {
    region.assertRefused(code, () -> create(request));
  }

  @Rule("S150")
  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, "backend.example.com", "localhost", "1a"})
  void aBareMetalServerMayHaveAnAddressInPlaceOfAPort(String address) {
    EndpointService service = create(onAddress().ip(address));
    region.settle();

    assertThat(service.ip()).isEqualTo(address);
    assertThat(service.portId()).isNull();
    assertThat(region.service(service.id()).ip()).isEqualTo(address);
  }

  @Rule({"CS28", "CS3"})
  @Test
  void othersHaveAPortAndNoAddress() {
    assertRefused(INTERFACE_FORBIDS_IP, Requests.service().ip(ADDRESS));
    assertRefused(INTERFACE_FORBIDS_IP, onAddress().portId(Requests.PORT));
    assertRefused(INVALID_PORT_ID, onAddress().serverType(ServerType.VM));
    assertRefused(INVALID_PORT_ID, onAddress().ip(""));
  }

  @Rule("CS29")
  @ParameterizedTest
  @ValueSource(strings = {"10.7.0", "10.7.0.256", "a..b", "a_b", "::1", "a\n", "."})
  void anAddressIsIpv4OrADomainName(String address) {
    assertRefused(INVALID_IP_ADDRESS, onAddress().ip(address));
    assertRefused(INVALID_IP_ADDRESS, onAddress().ip("a".repeat(64)));
  }

  private List<String> listed(Consumer<ListEndpointServices.Builder> filter) {
    ListEndpointServices.Builder request = ListEndpointServices.builder();
    filter.accept(request);
    return region.provider().listEndpointServices(request.build()).items().stream()
        .map(EndpointService::id)
        .toList();
  }

  @Rule({"L7", "S160"})
  @Test
  void listsCanBeOfServicesWithPortsOrWithAddresses() {
    String port = create(Requests.service().publicBorderGroup("edge")).id();
    String address = create(onAddress()).id();

    assertThat(listed(r -> r.netType("vxlan"))).containsExactly(port);
    assertThat(listed(r -> r.netType("vlan"))).containsExactly(address);
    assertThat(listed(r -> r.netType("all"))).containsExactly(address, port);
    assertThat(listed(r -> r.publicBorderGroup("edge"))).containsExactly(port);
    assertThat(listed(r -> r.publicBorderGroup("other"))).isEmpty();
    region.assertRefused(INVALID_PARAMETER, () -> listed(r -> r.netType("lan")));
  }

  @Rule("CS30")
  @Test
  void noServiceHasANetwork() {
    assertRefused(INTERFACE_FORBIDS_CIDR, Requests.service().cidr("10.0.0.0/8"));
    assertRefused(INTERFACE_FORBIDS_CIDR, onAddress().cidr("10.0.0.0/8"));
  }

  @Rule("CS31")
  @Test
  void aKindOfNetworkIsPublicOrInternal() {
    assertRefused(INVALID_PARAMETER, Requests.service().cidrType("private"));
  }

  @Rule({"CS32", "MS12"})
  @Test
  void servicesOnOneAddressHaveOtherPorts() {
    create(onAddress().ports(PortSpec.tcp(1, 1)));
    assertRefused(IP_ADDRESS_CONFLICT, onAddress().ports(PortSpec.tcp(2, 1)));
    create(onAddress().ports(PortSpec.tcp(1, 1)).vpcId(Requests.OTHER_VPC));
    String other = create(onAddress().ports(PortSpec.tcp(2, 2))).id();
    region.settle();

    region.assertRefused(
        IP_ADDRESS_CONFLICT,
        () -> region.provider().modifyEndpointService(other, r -> r.ports(PortSpec.tcp(2, 1))));
  }

  @Rule("MS11")
  @Test
  void aServiceOnAnAddressStaysThere() {
    String id = create(onAddress()).id();
    region.settle();

    region.assertRefused(
        PORT_ID_NOT_MODIFIABLE,
        () -> region.provider().modifyEndpointService(id, r -> r.portId(Requests.PORT)));
  }

  @Rule({"CS33", "MS13", "S152"})
  @Test
  void servicesThatShareABackendAreNotMoreThanASettingAllows() {
    TestRegion limited =
        TestRegion.create(config -> config.quotas(quotas -> quotas.withServicesOfBackend(2)));
    Consumer<Integer> add =
        port ->
            limited.availableService(r -> r.portId(Requests.PORT).ports(PortSpec.tcp(port, port)));
    add.accept(1);
    add.accept(2);
    EndpointService other = limited.openService();

    limited.assertRefused(TOO_MANY_BACKEND_SERVICES, () -> add.accept(3));
    limited.assertRefused(
        TOO_MANY_BACKEND_SERVICES,
        () -> limited.provider().modifyEndpointService(other.id(), r -> r.portId(Requests.PORT)));
    String first = limited.provider().listEndpointServices().items().get(2).id();
    limited.provider().deleteEndpointService(first);
    add.accept(3);
  }

  @Test
  void dialectsWithoutTheFieldsOfTheCurrentServiceKnowNoAddresses() {
    TestRegion older = TestRegion.create(TestDialect.withFewFields());

    older.assertRefused(
        INVALID_PORT_ID, () -> older.provider().createEndpointService(onAddress().build()));
    older.assertRefused(
        INTERFACE_FORBIDS_IP,
        () -> older.provider().createEndpointService(Requests.service().ip(ADDRESS).build()));
  }
}
