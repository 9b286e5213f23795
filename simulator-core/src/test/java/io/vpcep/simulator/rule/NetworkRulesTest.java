package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.PORT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SUBNET_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SUBNET_NOT_IN_VPC;
import static io.vpcep.simulator.error.ErrorCode.VPC_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.RouteTable;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.network.Vpc;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References of endpoints to a network that is modelled. */
class NetworkRulesTest {
  private final TestRegion region = TestRegion.create();
  private final TestNetwork network = TestNetwork.in(region);

  @Nested
  class OfInterfaceEndpoints {
    private final String service = network.openService().id();

    private Endpoint create(Consumer<CreateEndpoint.Builder> change) {
      CreateEndpoint.Builder request = network.endpoint(service);
      change.accept(request);
      return region.consumer().createEndpoint(request.build());
    }

    private void assertRefused(ErrorCode code, Consumer<CreateEndpoint.Builder> change) {
      region.assertRefused(code, () -> create(change));
    }

    @Rule("CE10")
    @Test
    void theVpcIsOneOfTheProject() {
      assertRefused(VPC_NOT_FOUND, r -> r.vpcId(Requests.NOTHING));
      assertRefused(VPC_NOT_FOUND, r -> r.vpcId(network.providerVpc().id()));
    }

    @Rule({"CE12", "CE13"})
    @Test
    void theSubnetExistsInTheVpc() {
      Subnet away = network.model().addSubnet(network.otherVpcOfConsumer().id(), "10.3.0.0/24");

      assertThat(SUBNET_NOT_FOUND.httpStatus()).isEqualTo(404);
      assertRefused(SUBNET_NOT_FOUND, r -> r.subnetId(Requests.NOTHING));
      assertRefused(SUBNET_NOT_FOUND, r -> r.subnetId(network.consumerVpc().id()));
      assertRefused(SUBNET_NOT_IN_VPC, r -> r.subnetId(away.id()));
    }

    @Rule({"CE14", "S27"})
    @ParameterizedTest
    @ValueSource(
        strings = {
          "10.0.255.255", // before the subnet
          "10.1.0.0", // its network address
          "10.1.0.1", // its gateway
          "10.1.0.255", // its broadcast address
          "10.1.1.0", // behind it, but in the VPC
          "192.168.0.10"
        })
    void theAddressIsOneThatAnEndpointCanHave(String address) {
      assertRefused(INVALID_IP_ADDRESS, r -> r.portIp(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.2", "10.1.0.254"})
    void theAddressIsFree(String address) {
      Subnet other = network.model().addSubnet(network.consumerVpc().id(), "10.1.1.0/24");
      Endpoint endpoint = create(r -> r.portIp(address));
      assertRefused(INVALID_IP_ADDRESS, r -> r.portIp(address));
      assertRefused(INVALID_IP_ADDRESS, r -> r.subnetId(other.id()).portIp(address));

      region.settle();
      assertThat(region.endpoint(endpoint.id()).ip()).isEqualTo(address);
    }

    @Test
    void anAddressIsLeft() {
      String small = network.model().addSubnet(network.consumerVpc().id(), "10.1.2.0/30").id();
      create(r -> r.subnetId(small));
      assertRefused(PORT_CREATION_FAILED, r -> r.subnetId(small));

      String tiny = network.model().addSubnet(network.consumerVpc().id(), "10.1.3.0/31").id();
      assertRefused(PORT_CREATION_FAILED, r -> r.subnetId(tiny));
    }

    @Test
    void routeTablesAreNotLookedAt() {
      assertThat(create(r -> r.routetables(Requests.NOTHING)).routetables()).isEmpty();
    }
  }

  @Nested
  class OfGatewayEndpoints {
    private final RouteTable table = network.model().addRouteTable(network.consumerVpc().id());

    private Endpoint create(String... tables) {
      return region
          .consumer()
          .createEndpoint(
              Requests.gatewayEndpoint(region.publicService("obs").id())
                  .vpcId(network.consumerVpc().id())
                  .routetables(tables)
                  .build());
    }

    @Rule("CE10")
    @Test
    void theVpcIsOneOfTheProject() {
      CreateEndpoint request =
          Requests.gatewayEndpoint(region.publicService("obs").id())
              .vpcId(network.providerVpc().id())
              .build();

      region.assertRefused(VPC_NOT_FOUND, () -> region.consumer().createEndpoint(request));
    }

    @Rule("CE15")
    @Test
    void theRouteTablesExistInTheVpc() {
      Vpc away = network.otherVpcOfConsumer();
      RouteTable awayTable = network.model().addRouteTable(away.id());

      assertThat(ROUTE_TABLE_NOT_FOUND.httpStatus()).isEqualTo(404);
      region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> create(Requests.NOTHING));
      region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> create(table.id(), awayTable.id()));
      region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> create(away.defaultRouteTableId()));
      assertThat(create(table.id()).routetables()).containsExactly(table.id());
    }

    @Test
    void theRouteTablesAreFree() {
      Endpoint endpoint = create(table.id());
      region.assertRefused(ROUTE_TABLE_IN_USE, () -> create(table.id()));

      region.settle();
      region.consumer().deleteEndpoint(endpoint.id());
      region.settle();
      assertThat(create(table.id()).routetables()).containsExactly(table.id());
    }

    @Test
    void withoutAnyItIsTheDefaultOneOfTheVpc() {
      assertThat(create().routetables())
          .containsExactly(network.consumerVpc().defaultRouteTableId());
      region.assertRefused(ROUTE_TABLE_IN_USE, () -> create());
      region.assertRefused(
          ROUTE_TABLE_IN_USE, () -> create(network.consumerVpc().defaultRouteTableId()));
    }

    @Test
    void subnetAndAddressAreNotLookedAt() {
      CreateEndpoint request =
          Requests.gatewayEndpoint(region.publicService("obs").id())
              .vpcId(network.consumerVpc().id())
              .subnetId(Requests.NOTHING)
              .portIp("192.0.2.1")
              .build();

      assertThat(region.consumer().createEndpoint(request).subnetId()).isNull();
    }
  }
}
