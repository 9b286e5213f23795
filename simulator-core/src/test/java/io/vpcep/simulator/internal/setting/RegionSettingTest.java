package io.vpcep.simulator.internal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.fixture.Door;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

@Tag(Door.ONCE)
class RegionSettingTest {
  private static final SimulatorConfig OTHER =
      SimulatorConfig.builder()
          .regionName("eu-nl")
          .seed(-7)
          .dialect(Dialect.LEGACY.with(Trait.MAX_TAGS, 3).with(Trait.PERMISSION_TYPE, false))
          .clock(
              new ClockSettings(
                  ClockSettings.Mode.AUTO,
                  Instant.parse("2030-01-01T00:00:00Z"),
                  Duration.ofSeconds(7)))
          .transitionDelay(Duration.ofMinutes(2))
          .readLag(Duration.ofSeconds(1))
          .freshServiceLag(Duration.ofSeconds(2))
          .quotas(
              quotas -> quotas.withEndpointServices(3).withEndpoints(4).withServicesOfBackend(6))
          .rateLimit(new RateLimit(3, Duration.ofSeconds(4)))
          .journal(journal -> journal.withSize(5).withMemory(3L << 20))
          .build();

  @ParameterizedTest
  @EnumSource
  void itsTextIsReadBack(RegionSetting setting) {
    SimulatorConfig defaults = SimulatorConfig.defaults();

    assertThat(setting.in(defaults, setting.textOf(defaults))).isEqualTo(defaults);
    assertThat(setting.textOf(setting.in(defaults, setting.textOf(OTHER))))
        .isEqualTo(setting.textOf(OTHER))
        .isNotEqualTo(setting.textOf(defaults));
  }

  @Test
  void togetherTheySayAllThatTextsCan() {
    SimulatorConfig config = SimulatorConfig.defaults();
    for (RegionSetting setting : RegionSetting.values()) {
      config = setting.in(config, setting.textOf(OTHER));
    }

    assertThat(config).isEqualTo(OTHER);
  }

  static final Iterable<Trait<?>> TRAITS = Trait.all();

  @ParameterizedTest
  @FieldSource("TRAITS")
  void everyTraitIsNamedWithItsValues(Trait<?> trait) {
    assertThat(RegionSetting.TRAIT.help().allowed()).contains(trait.name() + "=");
    assertThat(RegionSetting.TRAIT.in(SimulatorConfig.defaults(), text(trait)))
        .isEqualTo(SimulatorConfig.defaults());
  }

  private static String text(Trait<?> trait) {
    Object value = trait.defaultValue();
    String text =
        value instanceof Set<?> all
            ? all.stream().map(String::valueOf).collect(Collectors.joining(","))
            : String.valueOf(value);
    boolean isConstant = value instanceof Enum<?> || value instanceof Set<?>;
    String written = isConstant ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    return trait.name() + "=" + written;
  }

  @Test
  void traitsAreReadInTheirOrder() {
    String text =
        "protocols=tcp" + File.pathSeparator + "max-tags=4" + File.pathSeparator + "max-tags=5";

    assertThat(RegionSetting.TRAIT.in(SimulatorConfig.defaults(), text).dialect())
        .isEqualTo(
            Dialect.DEFAULT
                .with(Trait.PROTOCOLS, Set.of(PortMapping.Protocol.TCP))
                .with(Trait.MAX_TAGS, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "REGION, eu.de",
    "SEED, 0x1",
    "DIALECT, DEFAULT",
    "TRAIT, max-tags",
    "TRAIT, max-tgs=3",
    "TRAIT, max-tags=few",
    "TRAIT, max-port-mappings=0",
    "TRAIT, service-tags=yes",
    "TRAIT, protocols=ftp",
    "TRAIT, tag-characters=any",
    "TRAIT, reserved-cidr=198.19",
    "CLOCK, AUTO",
    "CLOCK_START, now",
    "CLOCK_START, 1969-12-31T23:59:59Z",
    "CLOCK_START, +10000-01-01T00:00:00Z",
    "CLOCK_STEP, 0s",
    "TRANSITION_DELAY, -1s",
    "READ_LAG, P366D",
    "FRESH_SERVICE_LAG, 1",
    "QUOTA_ENDPOINT_SERVICES, -1",
    "QUOTA_ENDPOINTS, 2147483648",
    "JOURNAL_SIZE, many",
    "RATE_LIMIT, 5",
    "RATE_LIMIT, 0/1s",
    "RATE_LIMIT, 5/0s",
    "RATE_LIMIT, a/1s",
  })
  void whatIsNotAllowedIsRefused(RegionSetting setting, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.in(SimulatorConfig.defaults(), text));
  }
}
