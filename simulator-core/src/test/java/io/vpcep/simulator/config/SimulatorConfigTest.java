package io.vpcep.simulator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class SimulatorConfigTest {

  @Test
  void theDefaultsAreThoseOfTheDocuments() {
    assertThat(SimulatorConfig.defaults())
        .isEqualTo(
            new SimulatorConfig(
                "eu-de",
                1,
                "",
                Dialect.DEFAULT,
                Quotas.DEFAULT,
                TransitionDelays.all(TransitionTiming.Delay.of(Duration.ofSeconds(90))),
                ClockSettings.manual(),
                null,
                List.of(),
                Lags.NONE,
                JournalSettings.DEFAULT));
  }

  @Test
  void everySettingIsTaken() {
    SimulatorConfig config = unlikeTheDefaults();

    assertThat(config.regionName()).isEqualTo("tr-west-1");
    assertThat(config.seed()).isEqualTo(42);
    assertThat(config.accountNamespace()).isEqualTo("one of many");
    assertThat(config.dialect()).isEqualTo(Dialect.LEGACY);
    assertThat(config.quotas()).isEqualTo(new Quotas(1, 2, 3));
    assertThat(config.transitionDelays())
        .isEqualTo(TransitionDelays.all(TransitionTiming.Delay.NONE));
    assertThat(config.clock()).isEqualTo(ClockSettings.system());
    assertThat(config.journal().size()).isEqualTo(7);
  }

  @Test
  void aBuilderCanStartWithAConfig() {
    assertThat(unlikeTheDefaults().toBuilder().build()).isEqualTo(unlikeTheDefaults());
    assertThat(unlikeTheDefaults().toBuilder().seed(43).build().dialect())
        .isEqualTo(Dialect.LEGACY);
  }

  @Test
  void aRegionTellsItsConfig() {
    SimulatorConfig config = unlikeTheDefaults();

    assertThat(SimulatedRegion.create(config).config()).isSameAs(config);
    assertThat(SimulatedRegion.create().config()).isEqualTo(SimulatorConfig.defaults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eu.de", "eu de", "eu/de", "é"})
  void anImpossibleRegionNameIsRefusedWithItsValue(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatorConfig.builder().regionName(name).build())
        .withMessageContaining('"' + name + '"');
  }

  @Test
  void aRegionNameHasAtMost64Characters() {
    SimulatorConfig.Builder builder = SimulatorConfig.builder();

    assertThat(builder.regionName("r".repeat(64)).build().regionName()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.regionName("r".repeat(65)).build());
  }

  @Test
  void noSettingMayBeNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().dialect(null).build());
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().quotas((Quotas) null).build());
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().transitionDelays(null).build());
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().clock((ClockSettings) null).build());
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().regionName(null).build());
    assertThatNullPointerException()
        .isThrownBy(() -> SimulatorConfig.builder().accountNamespace(null).build());
  }

  private static SimulatorConfig unlikeTheDefaults() {
    return SimulatorConfig.builder()
        .regionName("tr-west-1")
        .seed(42)
        .accountNamespace("one of many")
        .dialect(Dialect.LEGACY)
        .quotas(new Quotas(1, 2, 3))
        .transitionDelay(Duration.ZERO)
        .clock(ClockSettings.system())
        .journal(JournalSettings.DEFAULT.withSize(7))
        .build();
  }
}
