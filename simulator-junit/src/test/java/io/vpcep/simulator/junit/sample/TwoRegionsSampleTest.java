package io.vpcep.simulator.junit.sample;

import static io.vpcep.simulator.junit.assertj.VpcepAssertions.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.junit.As;
import io.vpcep.simulator.junit.Simulator;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VpcepSimulator(name = "eu", failOnUnusedFaults = true, failOnFindings = Finding.Kind.LEFT_BEHIND)
@VpcepSimulator(
    name = "asia",
    region = "ap-southeast-1",
    customizer = TwoRegionsSampleTest.Limited.class)
class TwoRegionsSampleTest {
  static class Limited implements VpcepSimulatorCustomizer {
    @Override
    public void customize(SimulatorConfig.Builder config) {
      config.rateLimit(new RateLimit(1, Duration.ofSeconds(1)));
    }
  }

  @Test
  void onlyOneIsLimited(
      @Simulator("eu") @As("provider") VpcepApi europe, @Simulator("asia") VpcepApi asia) {
    assertThat(asia.showQuotas()).isEqualTo(europe.showQuotas());
    assertThat(europe.showQuotas()).isNotEmpty();
    assertThatRefused(asia::showQuotas).with(ErrorCode.TOO_MANY_REQUESTS);
  }
}
