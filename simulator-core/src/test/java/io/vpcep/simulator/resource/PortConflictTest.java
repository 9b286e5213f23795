package io.vpcep.simulator.resource;

import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.PortSpec;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.EnumSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ports of services that share a backend. */
class PortConflictTest {
  private final TestRegion region =
      TestRegion.with(
          d ->
              d.with(Trait.PORT_CONFLICTS, Trait.PortConflictRule.SERVER_PORT)
                  .with(Trait.PROTOCOLS, EnumSet.allOf(PortMapping.Protocol.class)));
  private final EndpointService service = create(region.provider(), PortSpec.tcp(8080, 80));

  PortConflictTest() {
    region.settle();
  }

  private static EndpointService create(VpcepApi api, PortSpec... ports) {
    return api.createEndpointService(on(Requests.PORT, ports));
  }

  private static CreateEndpointService on(String portId, PortSpec... ports) {
    return Requests.service().portId(portId).ports(ports).build();
  }

  private void assertConflict(PortSpec... ports) {
    region.assertRefused(PORT_CONFLICT, () -> create(region.provider(), ports));
  }

  @Nested
  class ByDefault {

    @Rule({"CS26", "C1"})
    @Test
    void aServerPortIsForOneServiceOfABackend() {
      assertConflict(PortSpec.tcp(8080, 80));
      assertConflict(PortSpec.tcp(9090, 80));
      assertConflict(PortSpec.tcp(9090, 90), PortSpec.tcp(9091, 80));
    }

    @Test
    void aClientPortIsForMany() {
      assertThat(create(region.provider(), PortSpec.tcp(8080, 81)).ports()).hasSize(1);
    }

    @Test
    void protocolsDoNotGetInEachOthersWay() {
      assertThat(create(region.provider(), PortSpec.udp(8080, 80)).ports()).hasSize(1);
      assertConflict(PortSpec.udp(9090, 80));
    }

    @Test
    void backendsDoNotGetInEachOthersWay() {
      assertThat(
              region
                  .provider()
                  .createEndpointService(on(Requests.OTHER_PORT, PortSpec.tcp(8080, 80)))
                  .portId())
          .isEqualTo(Requests.OTHER_PORT);
    }

    @Rule("S26")
    @Test
    void itDoesNotMatterWhoseTheServicesAre() {
      region.assertRefused(PORT_CONFLICT, () -> create(region.consumer(), PortSpec.tcp(8080, 80)));
    }

    @Rule("C2")
    @Test
    void oneServiceMayMapSeveralClientPortsToOneServerPort() {
      EndpointService other =
          create(region.provider(), PortSpec.tcp(1, 9000), PortSpec.tcp(2, 9000));

      assertThat(other.ports()).hasSize(2);
      assertConflict(PortSpec.tcp(3, 9000));
    }
  }

  @Nested
  class OnModification {

    @Test
    void theOwnPortsAreNotInTheWay() {
      assertThat(
              region
                  .provider()
                  .modifyEndpointService(
                      service.id(), r -> r.ports(PortSpec.tcp(1, 80), PortSpec.tcp(2, 81)))
                  .ports())
          .hasSize(2);
    }

    @Rule("MS6")
    @Test
    void thoseOfOthersAre() {
      EndpointService other = create(region.provider(), PortSpec.tcp(8080, 81));
      region.settle();

      region.assertRefused(
          PORT_CONFLICT,
          () ->
              region
                  .provider()
                  .modifyEndpointService(other.id(), r -> r.ports(PortSpec.tcp(8080, 80))));
    }

    @Rule("MS6")
    @Test
    void soTheyAreWhenAServiceMovesToTheirBackend() {
      EndpointService other =
          region.provider().createEndpointService(on(Requests.OTHER_PORT, PortSpec.tcp(8080, 80)));
      region.settle();

      region.assertRefused(
          PORT_CONFLICT,
          () -> region.provider().modifyEndpointService(other.id(), r -> r.portId(Requests.PORT)));
    }

    @Test
    void formerPortsBecomeFreeAndNewOnesTaken() {
      region.provider().modifyEndpointService(service.id(), r -> r.ports(PortSpec.tcp(1, 81)));

      assertThat(create(region.provider(), PortSpec.tcp(8080, 80)).ports()).hasSize(1);
      assertConflict(PortSpec.tcp(9090, 81));
    }

    @Test
    void theFormerBackendBecomesFree() {
      region.provider().modifyEndpointService(service.id(), r -> r.portId(Requests.OTHER_PORT));

      assertThat(create(region.provider(), PortSpec.tcp(8080, 80)).ports()).hasSize(1);
    }
  }

  @Test
  void deletionMakesPortsFreeAtOnce() {
    assertConflict(PortSpec.tcp(8080, 80));

    region.provider().deleteEndpointService(service.id());
    assertThat(create(region.provider(), PortSpec.tcp(8080, 80)).ports()).hasSize(1);
    assertConflict(PortSpec.tcp(8080, 80));
    region.settle();
    assertConflict(PortSpec.tcp(8080, 80));
  }

  @Nested
  class InTheInternationalDialect {
    private final TestRegion international = TestRegion.create(Dialect.INTERNATIONAL);
    private final VpcepApi api = international.provider();

    InTheInternationalDialect() {
      create(api, PortSpec.tcp(8080, 80), PortSpec.tcp(8081, 80));
      international.settle();
    }

    @Rule("C1")
    @Test
    void clientPortsAreForOneServiceToo() {
      international.assertRefused(PORT_CONFLICT, () -> create(api, PortSpec.tcp(8081, 90)));
      international.assertRefused(PORT_CONFLICT, () -> create(api, PortSpec.tcp(9090, 80)));
      assertThat(create(api, PortSpec.tcp(9090, 90)).ports()).hasSize(1);
    }

    @Test
    void aClientPortAndAServerPortOfOneNumberAreTwoThings() {
      assertThat(create(api, PortSpec.tcp(80, 8080)).ports()).hasSize(1);
    }

    @Test
    void protocolsDoNotGetInEachOthersWay() {
      assertThat(create(api, PortSpec.udp(8080, 80)).ports()).hasSize(1);
    }
  }
}
