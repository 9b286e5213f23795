package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.CIDR_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_NAME;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.IP_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.PORT_AND_IP_MODIFIED;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_ID_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.VIP_AND_IP_MODIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModifyEndpointServiceRulesTest {
  private final TestRegion region = TestRegion.with(d -> d.with(Trait.VIP_PORT_ID, true));
  private final EndpointService service = region.availableService(r -> r.serviceName("before"));

  private EndpointService modify(Consumer<ModifyEndpointService.Builder> change) {
    return region.provider().modifyEndpointService(service.id(), change);
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        refusal("port_id a name", INVALID_PORT_ID, r -> r.portId("eth0")),
        refusal("port_id empty", INVALID_PORT_ID, r -> r.portId("")),
        refusal("name of 17", INVALID_SERVICE_NAME, r -> r.serviceName("a".repeat(17))),
        refusal("name with a dot", INVALID_SERVICE_NAME, r -> r.serviceName("a.b")),
        refusal("vip_port_id a name", INVALID_VIP_PORT_ID, r -> r.vipPortId("eth0")),
        refusal("tcp_proxy unknown", INVALID_PARAMETER, r -> r.tcpProxy("on")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void refuses(String what, ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    region.assertRefused(code, () -> modify(change));
  }

  @Rule("MS5")
  @Test
  void refusesAServiceThatIsNotAvailable() {
    String id = region.provider().createEndpointService(Requests.service().build()).id();
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().modifyEndpointService(id, r -> {}));

    region.settle();
    region.provider().deleteEndpointService(id);
    region.assertRefused(
        SERVICE_NOT_MODIFIABLE,
        () -> region.provider().modifyEndpointService(id, r -> r.serviceName("x")));
  }

  @Test
  void stateComesBeforeConflict() {
    region.availableService(r -> r.portId(Requests.PORT).ports(PortSpec.tcp(1, 1)));
    String id = region.provider().createEndpointService(Requests.service().build()).id();
    Consumer<ModifyEndpointService.Builder> conflict =
        r -> r.portId(Requests.PORT).ports(PortSpec.tcp(1, 1));

    region.assertRefused(
        SERVICE_NOT_MODIFIABLE, () -> region.provider().modifyEndpointService(id, conflict));
    region.settle();
    region.assertRefused(
        PORT_CONFLICT, () -> region.provider().modifyEndpointService(id, conflict));
  }

  @Test
  void theServiceOfThePathComesBeforeStateAndAfterTheShape() {
    region.assertRefused(
        RESOURCE_NOT_FOUND,
        () -> region.stranger().modifyEndpointService(service.id(), r -> r.serviceName("x")));
    region.assertRefused(
        INVALID_SERVICE_NAME,
        () -> region.stranger().modifyEndpointService(service.id(), r -> r.serviceName("x.y")));
  }

  @Test
  void changesEachFieldAlone() {
    assertThat(modify(r -> r.approvalEnabled(false)).approvalEnabled()).isFalse();
    assertThat(modify(r -> r.portId(Requests.PORT)).portId()).isEqualTo(Requests.PORT);
    assertThat(modify(r -> r.tcpProxy(EndpointService.TcpProxy.PROXY_VNI)).tcpProxy())
        .isEqualTo(EndpointService.TcpProxy.PROXY_VNI);
    assertThat(modify(r -> r.ports(PortSpec.tcp(1, 2))).ports())
        .containsExactly(new PortMapping(1, 2, PortMapping.Protocol.TCP));
    EndpointService renamed = modify(r -> r.serviceName("after"));

    assertThat(renamed.serviceName()).isEqualTo("eu-de.after." + service.id());
    assertThat(renamed.approvalEnabled()).isFalse();
    assertThat(renamed.portId()).isEqualTo(Requests.PORT);
    assertThat(renamed.tcpProxy()).isEqualTo(EndpointService.TcpProxy.PROXY_VNI);
    assertThat(renamed.ports()).hasSize(1);
    assertThat(region.service(service.id())).isEqualTo(renamed);
  }

  @Rule("C19")
  @Test
  void whatIsAbsentStays() {
    assertThat(modify(r -> {})).isEqualTo(service);
  }

  @Rule("S38")
  @Test
  void anEmptyNameTakesTheNameAway() {
    assertThat(modify(r -> r.serviceName("")).serviceName()).isEqualTo("eu-de." + service.id());
  }

  @Test
  void vipPortIdIsShownWithAVirtualAddressOnly() {
    EndpointService virtual = region.availableService(r -> r.serverType(ServerType.VIP));

    assertThat(
            region
                .provider()
                .modifyEndpointService(virtual.id(), r -> r.vipPortId(Requests.OTHER_PORT))
                .vipPortId())
        .isEqualTo(Requests.OTHER_PORT);
  }

  @Rule({"MS7", "MS8", "MS9", "MS10"})
  @Test
  void anAddressIsNotModified() {
    assertRefused(PORT_AND_IP_MODIFIED, r -> r.ip("10.0.0.1").portId(Requests.PORT));
    assertRefused(VIP_AND_IP_MODIFIED, r -> r.ip("10.0.0.1").vipPortId(Requests.PORT));
    assertRefused(IP_NOT_MODIFIABLE, r -> r.ip("10.0.0.1"));
    assertRefused(CIDR_NOT_MODIFIABLE, r -> r.cidr("10.0.0.0/8"));
    assertThat(modify(r -> r.ip("").cidr(""))).isEqualTo(service);
  }

  @Rule("MS11")
  @Test
  void aServiceKeepsItsKindOfBackend() {
    assertRefused(PORT_ID_NOT_MODIFIABLE, r -> r.vipPortId(Requests.OTHER_PORT));
    assertThat(modify(r -> r.vipPortId(""))).isEqualTo(service);
    assertThat(service.vipPortId()).isNull();
  }

  private void assertRefused(ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    region.assertRefused(code, () -> modify(change));
  }

  private static Arguments refusal(
      String what, ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    return Arguments.of(what, code, change);
  }
}
