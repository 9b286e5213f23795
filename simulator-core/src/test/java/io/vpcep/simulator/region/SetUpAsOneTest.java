package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.PublicService;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.network.Vpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several changes to network and public services, all or none of them. */
class SetUpAsOneTest {
  private static final String PROJECT = "6e9dfd51d1124e8d8498dce894923a0d";

  private final SimulatedRegion region = SimulatedRegion.create();

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void changesThatFitAreMade() {
    region.setUp(
        () -> {
          Vpc vpc = region.network().addVpc(PROJECT, "10.0.0.0/8");
          region.network().addSubnet(vpc.id(), "10.0.0.0/24");
          region.addPublicService(PublicServiceSpec.of("a", ServiceType.GATEWAY));
        });

    assertThat(region.api().listPublicServices().items())
        .extracting(PublicService::serviceName)
        .contains("a");
  }

  @Test
  void noneIsMadeIfOneIsRefused() {
    Vpc before = region.network().addVpc(PROJECT, "10.0.0.0/8");
    int services = region.api().listPublicServices().totalCount();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                region.setUp(
                    () -> {
                      region.network().addVpc(PROJECT, "10.0.0.0/8");
                      region.network().addSubnet(before.id(), "10.0.0.0/24");
                      region.network().addPort(before.id(), ServerType.LB);
                      region.network().addRoute(before.id(), "198.19.128.0/17");
                      region.addPublicService(PublicServiceSpec.of("a", ServiceType.GATEWAY));
                      region.addPublicService(PublicServiceSpec.of("a", ServiceType.GATEWAY));
                    }));

    assertThat(region.api().listPublicServices().totalCount()).isEqualTo(services);
    // Not taken, and under the ids that would have come next.
    String next = region.network().addSubnet(before.id(), "10.0.0.0/16").id();
    try (SimulatedRegion untouched = SimulatedRegion.create()) {
      Vpc same = untouched.network().addVpc(PROJECT, "10.0.0.0/8");
      assertThat(untouched.network().addSubnet(same.id(), "10.0.0.0/16").id()).isEqualTo(next);
    }
  }

  @Test
  void newIdsAreNobodyElses() {
    assertThat(region.network().newId())
        .isNotEqualTo(region.network().newId())
        .isNotEqualTo(region.network().addVpc(PROJECT, "10.0.0.0/8").id());
  }

  @Test
  void aClosedRegionTakesNoChanges() {
    region.close();

    assertThatIllegalStateException().isThrownBy(() -> region.setUp(() -> {}));
  }
}
