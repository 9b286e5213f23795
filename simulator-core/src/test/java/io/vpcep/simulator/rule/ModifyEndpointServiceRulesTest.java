package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0002;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3003;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3044;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3045;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_3051;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.Protocol;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.TcpProxy;
import io.vpcep.simulator.request.ModifyEndpointService;
import io.vpcep.simulator.request.PortSpec;
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
        refusal("port_id a name", ENDPOINT_3003, r -> r.portId("eth0")),
        refusal("port_id empty", ENDPOINT_3003, r -> r.portId("")),
        refusal("name of 17", ENDPOINT_1003, r -> r.serviceName("a".repeat(17))),
        refusal("name with a dot", ENDPOINT_1003, r -> r.serviceName("a.b")),
        refusal("vip_port_id a name", ENDPOINT_3051, r -> r.vipPortId("eth0")),
        refusal("tcp_proxy unknown", ENDPOINT_0002, r -> r.tcpProxy("on")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void refuses(String what, ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    region.assertRefused(code, () -> modify(change));
  }

  @Test
  void refusesAServiceThatIsNotAvailable() {
    String id = region.provider().createEndpointService(Requests.service().build()).id();
    region.assertRefused(ENDPOINT_3045, () -> region.provider().modifyEndpointService(id, r -> {}));

    region.settle();
    region.provider().deleteEndpointService(id);
    region.assertRefused(
        ENDPOINT_3045, () -> region.provider().modifyEndpointService(id, r -> r.serviceName("x")));
  }

  @Test
  void stateComesBeforeConflict() {
    region.availableService(r -> r.portId(Requests.PORT).ports(PortSpec.tcp(1, 1)));
    String id = region.provider().createEndpointService(Requests.service().build()).id();
    Consumer<ModifyEndpointService.Builder> conflict =
        r -> r.portId(Requests.PORT).ports(PortSpec.tcp(1, 1));

    region.assertRefused(
        ENDPOINT_3045, () -> region.provider().modifyEndpointService(id, conflict));
    region.settle();
    region.assertRefused(
        ENDPOINT_3044, () -> region.provider().modifyEndpointService(id, conflict));
  }

  @Test
  void theServiceOfThePathComesBeforeStateAndAfterTheShape() {
    region.assertRefused(
        ENDPOINT_0005,
        () -> region.stranger().modifyEndpointService(service.id(), r -> r.serviceName("x")));
    region.assertRefused(
        ENDPOINT_1003,
        () -> region.stranger().modifyEndpointService(service.id(), r -> r.serviceName("x.y")));
  }

  @Test
  void changesEachFieldAlone() {
    assertThat(modify(r -> r.approvalEnabled(false)).approvalEnabled()).isFalse();
    assertThat(modify(r -> r.portId(Requests.PORT)).portId()).isEqualTo(Requests.PORT);
    assertThat(modify(r -> r.tcpProxy(TcpProxy.PROXY_VNI)).tcpProxy())
        .isEqualTo(TcpProxy.PROXY_VNI);
    assertThat(modify(r -> r.ports(PortSpec.tcp(1, 2))).ports())
        .containsExactly(new PortMapping(1, 2, Protocol.TCP));
    EndpointService renamed = modify(r -> r.serviceName("after"));

    assertThat(renamed.serviceName()).isEqualTo("eu-de.after." + service.id());
    assertThat(renamed.approvalEnabled()).isFalse();
    assertThat(renamed.portId()).isEqualTo(Requests.PORT);
    assertThat(renamed.tcpProxy()).isEqualTo(TcpProxy.PROXY_VNI);
    assertThat(renamed.ports()).hasSize(1);
    assertThat(region.service(service.id())).isEqualTo(renamed);
  }

  @Test
  void whatIsAbsentStays() {
    assertThat(modify(r -> {})).isEqualTo(service);
  }

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
    assertThat(modify(r -> r.vipPortId(Requests.OTHER_PORT)).vipPortId()).isNull();
  }

  private static Arguments refusal(
      String what, ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
    return Arguments.of(what, code, change);
  }
}
