package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.PORT_CREATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.Subnet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Addresses that endpoints are given in a modelled subnet of five. */
class SubnetAddressesTest {
  private static final String CIDR = "10.1.0.8/29";
  private static final String[] ALL = {
    "10.1.0.10", "10.1.0.11", "10.1.0.12", "10.1.0.13", "10.1.0.14"
  };

  private final TestRegion region = TestRegion.create();
  private final TestNetwork network = TestNetwork.in(region, CIDR);
  private final String service = network.openService().id();

  private Endpoint create() {
    return region.consumer().createEndpoint(network.endpoint(service).build());
  }

  private List<String> fill() {
    return IntStream.range(0, ALL.length).mapToObj(i -> create().id()).toList();
  }

  private String address(String endpointId) {
    return region.endpoint(endpointId).ip();
  }

  @Rule({"CE21", "S10"})
  @Test
  void areAllUsedOnceBeforeTheSubnetIsFull() {
    List<String> ids = fill();
    region.assertRefused(PORT_CREATION_FAILED, this::create);

    region.settle();
    assertThat(ids).extracting(this::address).containsExactlyInAnyOrder(ALL);
  }

  @Test
  void avoidThoseThatWereAskedFor() {
    region.consumer().createEndpoint(network.endpoint(service).portIp("10.1.0.12").build());
    List<String> ids = IntStream.range(0, 4).mapToObj(i -> create().id()).toList();
    region.assertRefused(PORT_CREATION_FAILED, this::create);

    region.settle();
    assertThat(ids)
        .extracting(this::address)
        .containsExactlyInAnyOrder("10.1.0.10", "10.1.0.11", "10.1.0.13", "10.1.0.14");
  }

  @Test
  void cannotBeAskedForOnceGiven() {
    String id = create().id();
    region.settle();

    region.assertRefused(
        INVALID_IP_ADDRESS,
        () ->
            region
                .consumer()
                .createEndpoint(network.endpoint(service).portIp(address(id)).build()));
  }

  @Test
  void areFreeAgainWhenTheEndpointIsDeletedAndNotBefore() {
    List<String> ids = fill();
    region.settle();
    String freed = address(ids.get(2));
    region.provider().rejectConnection(service, ids.get(2));
    region.assertRefused(PORT_CREATION_FAILED, this::create);
    region.consumer().deleteEndpoint(ids.get(2));

    String id = create().id();
    region.settle();
    assertThat(address(id)).isEqualTo(freed);
  }

  @Test
  void areCountedForEachSubnet() {
    fill();
    Subnet other = network.model().addSubnet(network.consumerVpc().id(), "10.1.0.16/29");

    String id =
        region
            .consumer()
            .createEndpoint(network.endpoint(service).subnetId(other.id()).build())
            .id();
    region.settle();
    assertThat(address(id)).startsWith("10.1.0.").isGreaterThan("10.1.0.17");
  }

  @Test
  void areSharedByAllServices() {
    String dns = region.publicService("dns").id();
    fill();

    region.assertRefused(
        PORT_CREATION_FAILED,
        () -> region.consumer().createEndpoint(network.endpoint(dns).build()));
  }

  @Test
  void followFromTheSeed() {
    TestRegion again = TestRegion.create();
    TestNetwork sameNetwork = TestNetwork.in(again, CIDR);
    String sameService = sameNetwork.openService().id();

    for (int i = 0; i < ALL.length; i++) {
      String id = create().id();
      String same = again.consumer().createEndpoint(sameNetwork.endpoint(sameService).build()).id();
      region.settle();
      again.settle();
      assertThat(again.endpoint(same).ip()).isEqualTo(address(id));
    }
  }
}
