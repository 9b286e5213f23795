package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.network.Subnet;
import org.junit.jupiter.api.Test;

/** Several changes beside the API, made as one. */
class SetUpTest {
  private final TestRegion test = TestRegion.create();
  private final SimulatedRegion region = test.region();

  private void addsAndFails() {
    TestNetwork network = TestNetwork.in(test);
    region.addPublicService("com.example.swr", ServiceType.INTERFACE, true);
    network.model().addRoute(Requests.NOTHING, "10.0.0.0/8");
  }

  @Test
  void makesAllOfThem() {
    region.setUp(
        () -> {
          TestNetwork.in(test);
          region.addPublicService("com.example.swr", ServiceType.INTERFACE, true);
        });

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> region.network().addPort(Requests.VPC, null))
        .withMessageContaining(Requests.VPC);
  }

  @Test
  void makesNoneIfOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> region.setUp(this::addsAndFails))
        .withMessageContaining(Requests.NOTHING);

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(4);
    assertThat(test.openService().vpcId()).isEqualTo(Requests.VPC);
    region.addPublicService("com.example.swr", ServiceType.GATEWAY, true);
    assertThat(TestNetwork.in(test).providerVpc())
        .isEqualTo(TestNetwork.in(TestRegion.create()).providerVpc());
  }

  @Test
  void leavesWhatWasThereBefore() {
    TestNetwork network = TestNetwork.in(test);
    region.addPublicService("com.example.old", ServiceType.INTERFACE, true);
    assertThatIllegalArgumentException().isThrownBy(() -> region.setUp(this::addsAndFails));

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(5);
    String service = network.openService().id();
    assertThat(test.consumer().createEndpoint(network.endpoint(service).build()).subnetId())
        .isEqualTo(network.subnet().id());
    Subnet subnet = network.model().addSubnet(network.consumerVpc().id(), "10.1.9.0/24");
    assertThat(subnet.vpcId()).isEqualTo(network.consumerVpc().id());
  }

  @Test
  void isRefusedByAClosedRegion() {
    region.close();

    assertThatIllegalStateException().isThrownBy(() -> region.setUp(() -> {}));
  }
}
