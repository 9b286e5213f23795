package io.vpcep.simulator.junit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListQuotaDetailsRequest;
import com.huaweicloud.sdk.vpcep.v1.model.Quotas;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.net.URI;
import org.junit.jupiter.api.Test;

@VpcepSimulator(http = true, transitionDelay = "PT2M", endpointQuota = 5)
class AttributesSampleTest {
  @Test
  void theClientIsToldTheQuota(VpcepClient client) {
    var answer = client.listQuotaDetails(new ListQuotaDetailsRequest());
    assertThat(answer.getQuotas().getResources()).extracting(Quotas::getQuota).contains(5);
  }

  @Test
  @VpcepSimulator(
      clock = ClockSettings.Mode.MANUAL,
      auth = "full",
      tls = true,
      state = "classpath:state/accounts.yaml")
  void aMethodSaysInWhatItDiffers(URI server, VpcepClient client, SimulatorClock clock) {
    var before = clock.instant();
    client.listQuotaDetails(new ListQuotaDetailsRequest());

    assertThat(server).hasScheme("https");
    assertThat(clock.instant()).isEqualTo(before);
  }
}
