package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVER_TYPE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SERVICE_NAME;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VPC_ID;
import static io.vpcep.simulator.error.ErrorCode.MISSING_VPC_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateEndpointServiceRulesTest {
  private static final String NO_TEXT = null;

  private final TestRegion region = TestRegion.with(d -> d.with(Trait.VIP_PORT_ID, true));

  private EndpointService create(Consumer<CreateEndpointService.Builder> change) {
    CreateEndpointService.Builder request = Requests.service();
    change.accept(request);
    return region.provider().createEndpointService(request.build());
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        refusal("vpc_id absent", MISSING_VPC_ID, r -> r.vpcId(null)),
        refusal("vpc_id empty", MISSING_VPC_ID, r -> r.vpcId("")),
        refusal("vpc_id a name", INVALID_VPC_ID, r -> r.vpcId("my-vpc")),
        refusal("vpc_id without hyphens", INVALID_VPC_ID, r -> r.vpcId("0".repeat(32))),
        refusal("vpc_id too long", INVALID_VPC_ID, r -> r.vpcId(Requests.VPC + "0")),
        refusal("port_id absent", INVALID_PORT_ID, r -> r.portId(null)),
        refusal("port_id empty", INVALID_PORT_ID, r -> r.portId("")),
        refusal("port_id a name", INVALID_PORT_ID, r -> r.portId("eth0")),
        refusal("name of 17", INVALID_SERVICE_NAME, r -> r.serviceName("a".repeat(17))),
        refusal("name with a dot", INVALID_SERVICE_NAME, r -> r.serviceName("a.b")),
        refusal("name with a space", INVALID_SERVICE_NAME, r -> r.serviceName("a b")),
        refusal("name with an umlaut", INVALID_SERVICE_NAME, r -> r.serviceName("ä")),
        refusal("name with a line feed", INVALID_SERVICE_NAME, r -> r.serviceName("a\n")),
        refusal("server_type absent", INVALID_SERVER_TYPE, r -> r.serverType(NO_TEXT)),
        refusal("server_type empty", INVALID_SERVER_TYPE, r -> r.serverType("")),
        refusal("server_type unknown", INVALID_SERVER_TYPE, r -> r.serverType("ELB")),
        refusal("server_type in small letters", INVALID_SERVER_TYPE, r -> r.serverType("vm")),
        refusal("vip_port_id a name", INVALID_VIP_PORT_ID, r -> r.vipPortId("eth0")),
        refusal("service_type gateway", INVALID_PARAMETER, r -> r.serviceType(ServiceType.GATEWAY)),
        refusal("service_type unknown", INVALID_PARAMETER, r -> r.serviceType("Interface")),
        refusal("tcp_proxy unknown", INVALID_PARAMETER, r -> r.tcpProxy("on")));
  }

  @Rule({"CS1", "CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "CS8"})
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void refuses(String what, ErrorCode code, Consumer<CreateEndpointService.Builder> change) {
    region.assertRefused(code, () -> create(change));
  }

  @Test
  void aServiceHasWhatTheRequestSays() {
    EndpointService service =
        create(
            r ->
                r.vpcId(Requests.VPC)
                    .portId(Requests.PORT)
                    .approvalEnabled(false)
                    .serviceType(ServiceType.INTERFACE)
                    .serverType(ServerType.LB)
                    .tcpProxy(EndpointService.TcpProxy.OPEN));

    assertThat(service.projectId()).isEqualTo(region.provider().caller().projectId());
    assertThat(service.vpcId()).isEqualTo(Requests.VPC);
    assertThat(service.portId()).isEqualTo(Requests.PORT);
    assertThat(service.approvalEnabled()).isFalse();
    assertThat(service.serviceType()).isEqualTo(ServiceType.INTERFACE);
    assertThat(service.serverType()).isEqualTo(ServerType.LB);
    assertThat(service.tcpProxy()).isEqualTo(EndpointService.TcpProxy.OPEN);
    assertThat(service.connectionCount()).isZero();
    assertThat(service.errors()).isEmpty();
  }

  @Test
  void whatIsAbsentIsAsDocumented() {
    EndpointService service = create(r -> {});

    assertThat(service.approvalEnabled()).isTrue();
    assertThat(service.serviceType()).isEqualTo(ServiceType.INTERFACE);
    assertThat(service.tcpProxy()).isEqualTo(EndpointService.TcpProxy.CLOSE);
    assertThat(service.tags()).isEmpty();
    assertThat(service.vipPortId()).isNull();
  }

  @Rule("C7")
  @ParameterizedTest
  @EnumSource(ServerType.class)
  void everyServerTypeIsTaken(ServerType type) {
    assertThat(create(r -> r.serverType(type)).serverType()).isEqualTo(type);
  }

  @ParameterizedTest
  @EnumSource(EndpointService.TcpProxy.class)
  void everyTcpProxyIsTaken(EndpointService.TcpProxy proxy) {
    assertThat(create(r -> r.tcpProxy(proxy)).tcpProxy()).isEqualTo(proxy);
  }

  @Rule("C8")
  @ParameterizedTest
  @EnumSource(ServerType.class)
  void vipPortIdIsTakenFromAnyoneAndShownWithAVirtualAddressOnly(ServerType type) {
    EndpointService service = create(r -> r.serverType(type).vipPortId(Requests.OTHER_PORT));

    assertThat(service.vipPortId()).isEqualTo(type == ServerType.VIP ? Requests.OTHER_PORT : null);
  }

  @Rule("S20")
  @Test
  void vipPortIdIsNotLookedAtWhereTheDialectLeavesItOut() {
    TestRegion without = TestRegion.with(d -> d.with(Trait.VIP_PORT_ID, false));
    EndpointService service =
        without.availableService(r -> r.serverType(ServerType.VIP).vipPortId("eth0"));

    assertThat(service.vipPortId()).isNull();
    assertThat(
            without
                .provider()
                .modifyEndpointService(service.id(), r -> r.vipPortId("eth0"))
                .vipPortId())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Aa0_-", "sixteen-letters0"})
  void namesOfUpToSixteenCharactersAreTaken(String name) {
    assertThat(create(r -> r.serviceName(name)).serviceName()).contains(name);
  }

  private static Arguments refusal(
      String what, ErrorCode code, Consumer<CreateEndpointService.Builder> change) {
    return Arguments.of(what, code, change);
  }
}
