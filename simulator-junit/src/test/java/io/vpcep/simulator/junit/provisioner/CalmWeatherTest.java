package io.vpcep.simulator.junit.provisioner;

import static io.vpcep.simulator.api.resource.ResourceType.ENDPOINT_SERVICE;
import static io.vpcep.simulator.config.Quotas.Room.leaving;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.clock.ClientTime;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.provisioner.Provisioner.Link;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In calm weather the provisioner works, whatever mistake it makes. */
@VpcepSimulator(http = true, clock = ClockSettings.Mode.MANUAL)
class CalmWeatherTest {

  static Stream<Named<BiFunction<Cloud, ClientTime, Provisioner>>> provisioners() {
    return Stream.concat(
        Stream.of(Named.of("SOUND", Provisioner::new)),
        Stream.of(Mistake.values()).map(mistake -> Named.of(mistake.name(), mistake::by)));
  }

  @ParameterizedTest
  @MethodSource("provisioners")
  void worksInProcess(BiFunction<Cloud, ClientTime, Provisioner> by, SimulatedRegion region) {
    connectsAndDisconnects(by.apply(new InProcessCloud(region.api()), region.clientTime()), region);
  }

  @ParameterizedTest
  @MethodSource("provisioners")
  void worksWithTheOfficialSdk(
      BiFunction<Cloud, ClientTime, Provisioner> by, SimulatedRegion region, VpcepClient client) {
    connectsAndDisconnects(by.apply(new SdkCloud(client), region.clientTime()), region);
  }

  private static void connectsAndDisconnects(Provisioner provisioner, SimulatedRegion region) {
    region.fillQuota(ENDPOINT_SERVICE, leaving(85));

    Link link = provisioner.connect("web");
    assertThat(region.api().showEndpoint(link.endpoint()).status())
        .isEqualTo(EndpointStatus.ACCEPTED);

    provisioner.disconnect(link);
    assertThat(region.api().listEndpoints().items()).isEmpty();
    assertThat(region.api().listEndpointServices().totalCount()).isEqualTo(15);
  }
}
