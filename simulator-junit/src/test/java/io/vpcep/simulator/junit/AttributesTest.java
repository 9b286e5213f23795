package io.vpcep.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the attributes do. */
class AttributesTest {

  @Test
  @VpcepSimulator
  void withoutAttributesTheConfigIsTheDefault(SimulatorConfig config) {
    assertThat(config).isEqualTo(SimulatorConfig.defaults());
  }

  @Test
  @VpcepSimulator(seed = 42, region = "eu-nl", dialect = Dialect.Named.INTERNATIONAL)
  void seedRegionAndDialect(SimulatorConfig config) {
    assertThat(config)
        .isEqualTo(
            SimulatorConfig.builder()
                .seed(42)
                .regionName("eu-nl")
                .dialect(Dialect.INTERNATIONAL)
                .build());
  }

  @Test
  @VpcepSimulator(
      dialect = Dialect.Named.INTERNATIONAL,
      traits = {"max-tags=3", "protocols=tcp"})
  void traits(SimulatorConfig config) {
    assertThat(config.dialect())
        .isEqualTo(
            Dialect.INTERNATIONAL
                .with(Trait.MAX_TAGS, 3)
                .with(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.TCP)));
  }

  @Test
  @VpcepSimulator(region = "eu-nl")
  void theRegionNameBeginsServiceNames(VpcepApi api) {
    assertThat(Requests.createService(api).serviceName()).startsWith("eu-nl.");
  }

  @Test
  @VpcepSimulator(endpointServiceQuota = 0, endpointQuota = 3)
  void quotas(SimulatorConfig config) {
    assertThat(config.quotas()).isEqualTo(Quotas.DEFAULT.withEndpointServices(0).withEndpoints(3));
  }

  @Test
  @VpcepSimulator(transitionDelay = "PT2M")
  void transitionDelay(SimulatorConfig config) {
    assertThat(config.transitionDelays())
        .isEqualTo(TransitionDelays.all(TransitionTiming.Delay.of(Duration.ofMinutes(2))));
  }

  @Test
  @VpcepSimulator(readLag = "PT3S", freshServiceLag = "PT4S")
  void lags(SimulatorConfig config) {
    assertThat(config.lags()).isEqualTo(new Lags(Duration.ofSeconds(3), Duration.ofSeconds(4)));
  }

  @Test
  @VpcepSimulator(transitionDelay = "PT0S")
  void noTransitionDelayMeansDoneAtOnce(VpcepApi api) {
    assertThat(Requests.createService(api).status()).isEqualTo(ServiceStatus.AVAILABLE);
  }

  @Test
  @VpcepSimulator(journalMemory = 3)
  void journalMemory(SimulatorConfig config) {
    assertThat(config.journal().memory()).isEqualTo(3 * 1024 * 1024);
  }

  @Test
  @VpcepSimulator(journalSize = 2)
  void journalSize(SimulatedRegion region) {
    region.api().showQuotas();
    region.api().showQuotas();
    region.api().showQuotas();

    assertThat(region.journal().calls()).hasSize(2);
    assertThat(region.journal().dropped()).isEqualTo(1);
  }

  @Nested
  class Clock {

    @Test
    @VpcepSimulator(clock = ClockSettings.Mode.SYSTEM)
    void system(SimulatorClock clock) {
      assertThat(clock.settings()).isEqualTo(ClockSettings.system());
    }

    @Test
    @VpcepSimulator(clock = ClockSettings.Mode.AUTO)
    void autoAdvancingByTheDefaultStep(SimulatorClock clock) {
      assertThat(clock.settings()).isEqualTo(ClockSettings.autoAdvancing());
    }

    @Test
    @VpcepSimulator(clock = ClockSettings.Mode.AUTO, clockStep = "PT5S")
    void autoAdvancingByAStep(VpcepApi api, SimulatorClock clock) {
      Instant before = clock.instant();

      api.listEndpoints();

      assertThat(clock.instant()).isEqualTo(before.plusSeconds(5));
    }

    @Test
    @VpcepSimulator(clockStart = "2030-01-01T00:00:00Z")
    void start(SimulatorClock clock) {
      assertThat(clock.instant()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    @VpcepSimulator(http = true)
    void withHttpItAdvancesByItselfUnlessSet(SimulatorClock clock) {
      assertThat(clock.settings()).isEqualTo(ClockSettings.autoAdvancing());
    }

    @Test
    @VpcepSimulator(http = true, clock = ClockSettings.Mode.MANUAL)
    void withHttpItStandsStillIfSetSo(SimulatorClock clock) {
      assertThat(clock.settings()).isEqualTo(ClockSettings.manual());
    }
  }
}
