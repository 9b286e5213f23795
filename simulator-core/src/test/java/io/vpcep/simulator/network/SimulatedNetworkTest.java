package io.vpcep.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedNetwork;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedNetworkTest {
  private static final String PROJECT = "6e9dfd51d1124e8d8498dce894923a0d";
  private static final String ID = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String OTHER_ID = "aaaaaaaa-0000-4000-8000-000000000002";

  private final TestRegion region = TestRegion.create();
  private final SimulatedNetwork network = region.region().network();

  private static Cidr cidr(String text) {
    return Cidr.parse(text);
  }

  /** One of each kind, with ids that nobody gave. */
  private static List<String> ids(TestRegion region) {
    SimulatedNetwork network = region.region().network();
    Vpc vpc = network.addVpc(PROJECT, "10.0.0.0/16");
    List<String> ids = new ArrayList<>(List.of(vpc.id(), vpc.defaultRouteTableId()));
    ids.add(network.addSubnet(vpc.id(), "10.0.0.0/24").id());
    ids.add(network.addPort(vpc.id(), ServerType.LB).id());
    ids.add(network.addRouteTable(vpc.id()).id());
    return ids;
  }

  @Test
  void answersWhatItAdds() {
    Vpc vpc = network.addVpc(PROJECT, "10.0.0.0/16");

    assertThat(vpc.projectId()).isEqualTo(PROJECT);
    assertThat(vpc.cidr()).isEqualTo(cidr("10.0.0.0/16"));
    Subnet subnet = network.addSubnet(vpc.id(), "10.0.1.0/24");
    assertThat(subnet).isEqualTo(new Subnet(subnet.id(), vpc.id(), cidr("10.0.1.0/24")));
    Port port = network.addPort(vpc.id(), ServerType.BMS);
    assertThat(port).isEqualTo(new Port(port.id(), vpc.id(), ServerType.BMS));
    RouteTable table = network.addRouteTable(vpc.id());
    assertThat(table).isEqualTo(new RouteTable(table.id(), vpc.id()));
  }

  @Test
  void takesIdsThatAreGiven() {
    Vpc vpc = new Vpc(Requests.VPC, PROJECT, cidr("10.0.0.0/16"), ID);

    assertThat(network.add(vpc)).isEqualTo(vpc);
    assertThat(network.add(new Subnet(Requests.SUBNET, vpc.id(), cidr("10.0.0.0/16"))).id())
        .isEqualTo(Requests.SUBNET);
    assertThat(network.add(new Port(Requests.PORT, vpc.id(), ServerType.VM)).id())
        .isEqualTo(Requests.PORT);
    assertThat(network.add(new RouteTable(OTHER_ID, vpc.id())).id()).isEqualTo(OTHER_ID);
  }

  @Nested
  class Ids {

    @Test
    void followFromTheSeed() {
      assertThat(ids(region))
          .doesNotHaveDuplicates()
          .isEqualTo(ids(TestRegion.create()))
          .doesNotContainAnyElementsOf(ids(TestRegion.create(c -> c.seed(2))));
    }

    @Test
    void doNotShiftThoseOfServices() {
      TestRegion plain = TestRegion.create();
      EndpointService expected = plain.provider().createEndpointService(Requests.service().build());
      ids(region);
      Vpc vpc = network.addVpc(region.provider().caller().projectId(), "10.0.0.0/16");
      String port = network.addPort(vpc.id(), ServerType.VM).id();

      assertThat(
              region
                  .provider()
                  .createEndpointService(Requests.service().vpcId(vpc.id()).portId(port).build())
                  .id())
          .isEqualTo(expected.id());
    }

    @Test
    void areNotShiftedByRefusals() {
      String vpc = network.addVpc(PROJECT, "10.0.0.0/16").id();
      assertThatIllegalArgumentException().isThrownBy(() -> network.addVpc(PROJECT, "10.0.0.0/99"));
      assertThatIllegalArgumentException().isThrownBy(() -> network.addVpc("x y", "10.0.0.0/16"));
      assertThatIllegalArgumentException().isThrownBy(() -> network.addSubnet(vpc, "10.1.0.0/24"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addPort(Requests.NOTHING, ServerType.LB));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addRouteTable(Requests.NOTHING));

      assertThat(network.addSubnet(vpc, "10.0.0.0/24").id())
          .isEqualTo(ids(TestRegion.create()).get(2));
    }

    @Test
    void avoidThoseThatWereGiven() {
      List<String> later = ids(TestRegion.create());
      network.add(new Vpc(later.get(0), PROJECT, cidr("10.0.0.0/16"), later.get(3)));

      assertThat(ids(region)).doesNotHaveDuplicates().doesNotContain(later.get(0), later.get(3));
    }
  }

  @Nested
  class Refuses {
    private final Vpc vpc = network.add(new Vpc(Requests.VPC, PROJECT, cidr("10.0.0.0/16"), ID));
    private final Subnet subnet =
        network.add(new Subnet(Requests.SUBNET, vpc.id(), cidr("10.0.1.0/24")));

    @Test
    void anIdThatIsThereTwiceWhateverItIsOf() {
      Port port = network.addPort(vpc.id(), ServerType.VM);
      for (String taken : List.of(vpc.id(), ID, subnet.id(), port.id())) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> network.add(new Vpc(taken, PROJECT, vpc.cidr(), OTHER_ID)))
            .withMessageContaining(taken);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> network.add(new Vpc(OTHER_ID, PROJECT, vpc.cidr(), taken)));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> network.add(new Subnet(taken, vpc.id(), cidr("10.0.2.0/24"))));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> network.add(new Port(taken, vpc.id(), ServerType.VM)));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> network.add(new RouteTable(taken, vpc.id())));
      }
    }

    @Test
    void aVpcWhoseRouteTableHasTheSameId() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Vpc(OTHER_ID, PROJECT, vpc.cidr(), OTHER_ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my-vpc", "aaaaaaaa00004000800000000000000a"})
    void malformedIds(String id) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Vpc(id, PROJECT, vpc.cidr(), OTHER_ID)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Vpc(OTHER_ID, PROJECT, vpc.cidr(), id)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Subnet(id, vpc.id(), cidr("10.0.2.0/24"))));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Port(id, vpc.id(), ServerType.VM)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new RouteTable(id, vpc.id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my project", "a.b"})
    void malformedProjects(String project) {
      assertThatIllegalArgumentException().isThrownBy(() -> network.addVpc(project, "10.9.0.0/16"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.add(new Vpc(OTHER_ID, project, vpc.cidr(), Requests.NOTHING)));
    }

    @Test
    void anUnknownVpc() {
      String nothing = Requests.NOTHING;

      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addSubnet(nothing, "10.0.2.0/24"))
          .withMessageContaining(nothing);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addPort(nothing, ServerType.VM));
      assertThatIllegalArgumentException().isThrownBy(() -> network.addRouteTable(nothing));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addRoute(nothing, "10.0.0.0/8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/24", "10.0.0.0/15", "0.0.0.0/0"})
    void aSubnetThatIsNotWithinItsVpc(String outside) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addSubnet(vpc.id(), outside))
          .withMessageContaining("10.0.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0/24", "10.0.1.128/25", "10.0.0.0/16"})
    void aSubnetThatOverlapsAnother(String overlapping) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.addSubnet(vpc.id(), overlapping))
          .withMessageContaining(subnet.id());
    }

    @Test
    void malformedNetworks() {
      assertThatIllegalArgumentException().isThrownBy(() -> network.addVpc(PROJECT, "10.0.0.1/16"));
      assertThatIllegalArgumentException().isThrownBy(() -> network.addSubnet(vpc.id(), "all"));
      assertThatIllegalArgumentException().isThrownBy(() -> network.addRoute(vpc.id(), "::/0"));
    }
  }

  @Test
  void subnetsOfTwoVpcsMayOverlap() {
    String first = network.addVpc(PROJECT, "10.0.0.0/16").id();
    String second = network.addVpc(PROJECT, "10.0.0.0/16").id();
    network.addSubnet(first, "10.0.0.0/24");

    assertThat(network.addSubnet(second, "10.0.0.0/24").vpcId()).isEqualTo(second);
  }

  @Test
  void whatWasRefusedIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.add(new Vpc(ID, PROJECT, cidr("10.0.0.0/16"), "x")));

    assertThat(region.openService().vpcId()).isEqualTo(Requests.VPC);
    assertThat(network.add(new Vpc(ID, PROJECT, cidr("10.0.0.0/16"), OTHER_ID)).id()).isEqualTo(ID);
  }

  @Test
  void resetForgetsTheNetwork() {
    List<String> before = ids(region);
    region.region().reset();

    assertThat(region.openService().vpcId()).isEqualTo(Requests.VPC);
    assertThat(ids(region)).isEqualTo(before);
  }

  @Test
  void aClosedRegionTakesNoNetwork() {
    region.region().close();

    assertThatIllegalStateException().isThrownBy(() -> network.addVpc(PROJECT, "10.0.0.0/16"));
  }
}
