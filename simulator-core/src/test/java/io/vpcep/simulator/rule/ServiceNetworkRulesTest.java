package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_BACKEND_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_VIP_PORT_ID;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.PORT_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.VPC_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ModifyEndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.Port;
import io.vpcep.simulator.network.Vpc;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** References of services to a network that is modelled; those of endpoints: NetworkRulesTest. */
class ServiceNetworkRulesTest {
  private final TestRegion region = TestRegion.with(d -> d.with(Trait.VIP_PORT_ID, true));
  private final TestNetwork network = TestNetwork.in(region);

  @Nested
  class OfNewServices {

    private EndpointService create(Consumer<CreateEndpointService.Builder> change) {
      CreateEndpointService.Builder request = network.service();
      change.accept(request);
      return region.provider().createEndpointService(request.build());
    }

    private void assertRefused(ErrorCode code, Consumer<CreateEndpointService.Builder> change) {
      region.assertRefused(code, () -> create(change));
    }

    @Rule("CS20")
    @Test
    void theVpcIsOneOfTheProject() {
      assertRefused(VPC_NOT_FOUND, r -> r.vpcId(Requests.NOTHING));
      assertRefused(VPC_NOT_FOUND, r -> r.vpcId(network.consumerVpc().id()));
      assertRefused(VPC_NOT_FOUND, r -> r.vpcId(network.subnet().id()));
    }

    @Rule("CS21")
    @Test
    void thePortExists() {
      assertRefused(PORT_NOT_FOUND, r -> r.portId(Requests.NOTHING));
      assertRefused(PORT_NOT_FOUND, r -> r.portId(network.subnet().id()));
    }

    @Rule("CS22")
    @Test
    void thePortIsOneOfTheVpc() {
      Vpc other = network.otherVpcOfProvider();
      Port port = network.model().addPort(other.id(), ServerType.VM);

      assertRefused(PORT_NOT_IN_VPC, r -> r.portId(port.id()));
      assertThat(create(r -> r.vpcId(other.id()).portId(port.id())).portId()).isEqualTo(port.id());
    }

    @Rule({"CS23", "S28"})
    @ParameterizedTest
    @EnumSource
    void thePortIsOneOfThatKindOfBackend(ServerType type) {
      for (ServerType kind : ServerType.values()) {
        String port = network.model().addPort(network.providerVpc().id(), kind).id();
        if (kind == type) {
          assertThat(create(r -> r.serverType(type).portId(port)).portId()).isEqualTo(port);
        } else {
          assertRefused(INVALID_BACKEND_PORT_ID, r -> r.serverType(type).portId(port));
        }
      }
    }

    @Rule("CS24")
    @Test
    void theVipPortIsOneOfTheVpc() {
      Port vip = network.model().addPort(network.providerVpc().id(), ServerType.VIP);
      Port away = network.model().addPort(network.otherVpcOfProvider().id(), ServerType.VIP);
      Consumer<CreateEndpointService.Builder> onVip =
          r -> r.serverType(ServerType.VIP).portId(vip.id());

      assertRefused(INVALID_VIP_PORT_ID, onVip.andThen(r -> r.vipPortId(Requests.NOTHING)));
      assertRefused(INVALID_VIP_PORT_ID, onVip.andThen(r -> r.vipPortId(away.id())));
      assertThat(create(onVip.andThen(r -> r.vipPortId(vip.id()))).vipPortId()).isEqualTo(vip.id());
    }

    @Test
    void theVipPortOfAnotherKindOfBackendIsNotLookedAt() {
      assertThat(create(r -> r.vipPortId(Requests.NOTHING)).vipPortId()).isNull();
    }
  }

  @Nested
  class OfModifiedServices {
    private final EndpointService service = network.openService();

    private EndpointService modify(Consumer<ModifyEndpointService.Builder> change) {
      return region.provider().modifyEndpointService(service.id(), change);
    }

    private void assertRefused(ErrorCode code, Consumer<ModifyEndpointService.Builder> change) {
      region.assertRefused(code, () -> modify(change));
    }

    @Rule({"MS1", "MS2", "MS3"})
    @Test
    void theNewPortIsOneOfTheVpcAndOfThatKind() {
      String away = network.otherVpcOfProvider().id();
      Port awayPort = network.model().addPort(away, ServerType.VM);
      Port lb = network.model().addPort(network.providerVpc().id(), ServerType.LB);
      Port vm = network.model().addPort(network.providerVpc().id(), ServerType.VM);

      assertRefused(PORT_NOT_FOUND, r -> r.portId(Requests.NOTHING));
      assertRefused(PORT_NOT_IN_VPC, r -> r.portId(awayPort.id()));
      assertRefused(INVALID_BACKEND_PORT_ID, r -> r.portId(lb.id()));
      assertThat(modify(r -> r.portId(vm.id())).portId()).isEqualTo(vm.id());
    }

    @Rule("MS4")
    @Test
    void theNewVipPortIsOneOfTheVpc() {
      Port vip = network.model().addPort(network.providerVpc().id(), ServerType.VIP);
      String id =
          region
              .availableService(
                  r ->
                      r.vpcId(network.providerVpc().id())
                          .serverType(ServerType.VIP)
                          .portId(vip.id()))
              .id();

      region.assertRefused(
          INVALID_VIP_PORT_ID,
          () -> region.provider().modifyEndpointService(id, r -> r.vipPortId(Requests.NOTHING)));
      assertThat(
              region.provider().modifyEndpointService(id, r -> r.vipPortId(vip.id())).vipPortId())
          .isEqualTo(vip.id());
    }

    @Rule("S29")
    @Test
    void whatStaysMayBeOlderThanTheNetwork() {
      TestRegion late = TestRegion.create();
      EndpointService old = late.openService();
      TestNetwork.in(late);

      assertThat(late.provider().modifyEndpointService(old.id(), r -> r.serviceName("new")))
          .extracting(EndpointService::serviceName)
          .isEqualTo("eu-de.new." + old.id());
      late.assertRefused(
          PORT_NOT_FOUND,
          () -> late.provider().modifyEndpointService(old.id(), r -> r.portId(old.portId())));
    }
  }
}
