package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.ServerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What annotations cannot say, a class says. */
class CustomizerTest {

  @Nested
  @VpcepSimulator(seed = 4001, customizer = Limited.class)
  class ACustomizer {

    @Test
    void changesTheConfigurationThatTheAttributesMake(SimulatorConfig config) {
      assertThat(config.seed()).isEqualTo(4001);
      assertThat(config.rateLimit()).isEqualTo(new RateLimit(10, Duration.ofSeconds(1)));
    }

    @Test
    void setsTheRegionUp(VpcepApi api) {
      assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
    }

    @Test
    @VpcepSimulator(endpointQuota = 2)
    void isInheritedLikeOtherAttributes(SimulatorConfig config) {
      assertThat(config.rateLimit()).isNotNull();
    }

    @Test
    @VpcepSimulator(http = true, customizer = Secure.class)
    void canConcernTheServer(URI server) {
      assertThat(server).hasScheme("https");
    }
  }

  @Test
  void oneThatFailsFailsTheTestAndLeavesNoRegionOpen() {
    assertThat(JupiterRun.of(Failing.class).failure()).hasMessageContaining("cannot set up");
    Requests.assertClosed(FailingCustomizer.SEEN.get());
  }

  static class Limited implements VpcepSimulatorCustomizer {
    @Override
    public void customize(SimulatorConfig.Builder config) {
      config.rateLimit(new RateLimit(10, Duration.ofSeconds(1)));
    }

    @Override
    public void setUp(SimulatedRegion region) {
      Requests.createService(region.api());
    }
  }

  static class Secure implements VpcepSimulatorCustomizer, VpcepServerCustomizer {
    @Override
    public ServerConfig customize(ServerConfig config) {
      return config.withTls();
    }
  }

  static class FailingCustomizer implements VpcepSimulatorCustomizer {
    static final AtomicReference<SimulatedRegion> SEEN = new AtomicReference<>();

    @Override
    public void setUp(SimulatedRegion region) {
      SEEN.set(region);
      throw new IllegalStateException("cannot set up");
    }
  }

  @VpcepSimulator(customizer = FailingCustomizer.class)
  static class Failing {
    @Test
    void test(SimulatedRegion region) {}
  }
}
