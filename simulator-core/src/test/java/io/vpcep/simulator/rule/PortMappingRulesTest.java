package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_PORT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PROTOCOL;
import static io.vpcep.simulator.error.ErrorCode.MISSING_PORTS;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_PORTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The port mappings of one service, the same for creation and modification. */
class PortMappingRulesTest {
  private static final PortSpec TCP = PortSpec.tcp(8080, 80);

  private static EndpointService create(TestRegion region, List<PortSpec> ports) {
    return region.provider().createEndpointService(Requests.service().ports(ports).build());
  }

  private static TestRegion withBothProtocols() {
    return TestRegion.with(d -> d.with(Trait.PROTOCOLS, EnumSet.allOf(PortMapping.Protocol.class)));
  }

  private static List<PortSpec> mappings(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(port -> PortSpec.tcp(port, port)).toList();
  }

  private static PortSpec mapping(Integer clientPort, Integer serverPort, String protocol) {
    return new PortSpec(clientPort, serverPort, protocol);
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of("none", MISSING_PORTS, List.of()),
        Arguments.of("no client_port", MISSING_PORTS, List.of(mapping(null, 80, "TCP"))),
        Arguments.of("no server_port", MISSING_PORTS, List.of(mapping(80, null, "TCP"))),
        Arguments.of("client_port 0", INVALID_PORT, List.of(PortSpec.tcp(0, 80))),
        Arguments.of("client_port 65536", INVALID_PORT, List.of(PortSpec.tcp(65536, 80))),
        Arguments.of("client_port -1", INVALID_PORT, List.of(PortSpec.tcp(-1, 80))),
        Arguments.of("server_port 0", INVALID_PORT, List.of(PortSpec.tcp(80, 0))),
        Arguments.of("server_port 65536", INVALID_PORT, List.of(TCP, PortSpec.tcp(80, 65536))),
        Arguments.of("the same twice", INVALID_PORT, List.of(TCP, TCP)),
        Arguments.of("client_port twice", INVALID_PORT, List.of(TCP, mapping(8080, 81, null))),
        Arguments.of("protocol unknown", INVALID_PROTOCOL, List.of(mapping(80, 80, "SCTP"))),
        Arguments.of(
            "protocol in small letters", INVALID_PROTOCOL, List.of(mapping(80, 80, "tcp"))),
        Arguments.of("201 mappings", TOO_MANY_PORTS, mappings(201)),
        Arguments.of(
            "a port comes before a protocol",
            INVALID_PORT,
            List.of(mapping(80, 80, "SCTP"), mapping(0, 80, "TCP"))),
        Arguments.of(
            "a duplicate comes before a protocol",
            INVALID_PORT,
            List.of(mapping(1, 1, "SCTP"), TCP, TCP)),
        Arguments.of(
            "a protocol comes before the number",
            INVALID_PROTOCOL,
            Stream.concat(mappings(200).stream(), Stream.of(mapping(999, 80, "SCTP"))).toList()));
  }

  @Rule({"CS9", "CS10", "CS11", "C2", "S4"})
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedInCreation(String what, ErrorCode code, List<PortSpec> ports) {
    TestRegion region = TestRegion.create();

    region.assertRefused(code, () -> create(region, ports));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("impossible")
  void areRefusedInModification(String what, ErrorCode code, List<PortSpec> ports) {
    TestRegion region = TestRegion.create();
    String id = region.openService().id();

    region.assertRefused(
        code, () -> region.provider().modifyEndpointService(id, r -> r.ports(ports)));
  }

  @Test
  void areMandatoryInCreation() {
    TestRegion region = TestRegion.create();

    region.assertRefused(MISSING_PORTS, () -> create(region, null));
  }

  static Stream<Arguments> possible() {
    return Stream.of(
        Arguments.of("the smallest", List.of(PortSpec.tcp(1, 1))),
        Arguments.of("the largest", List.of(PortSpec.udp(65535, 65535))),
        Arguments.of("two to one server port", List.of(TCP, PortSpec.tcp(8081, 80))),
        Arguments.of("one over each protocol", List.of(TCP, PortSpec.udp(8080, 80))),
        Arguments.of("200", mappings(200)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("possible")
  void areShownInTheOrderInWhichTheyWereGiven(String what, List<PortSpec> ports) {
    assertThat(create(withBothProtocols(), ports).ports())
        .extracting(PortMapping::clientPort, PortMapping::serverPort, m -> m.protocol().value())
        .containsExactlyElementsOf(
            ports.stream()
                .map(spec -> tuple(spec.clientPort(), spec.serverPort(), spec.protocol()))
                .toList());
  }

  @Rule({"C3", "C25"})
  @Test
  void withoutAProtocolMeanTcp() {
    assertThat(create(TestRegion.create(), List.of(mapping(1, 1, null), mapping(2, 2, ""))).ports())
        .containsExactly(
            new PortMapping(1, 1, PortMapping.Protocol.TCP),
            new PortMapping(2, 2, PortMapping.Protocol.TCP));
  }

  @Rule({"CS12", "C3"})
  @Test
  void mayNotUseAProtocolThatTheDialectDoesNotKnow() {
    TestRegion region = TestRegion.create(Dialect.API_REFERENCE_2024);

    region.assertRefused(INVALID_PROTOCOL, () -> create(region, List.of(PortSpec.udp(53, 53))));
    assertThat(create(region, List.of(TCP)).ports()).hasSize(1);
  }

  @Rule({"CS13", "C4"})
  @Test
  void areAsManyAsTheDialectAllows() {
    TestRegion region = TestRegion.with(d -> d.with(Trait.MAX_PORT_MAPPINGS, 50));

    assertThat(create(region, mappings(50)).ports()).hasSize(50);
    region.assertRefused(TOO_MANY_PORTS, () -> create(region, mappings(51)));
  }
}
