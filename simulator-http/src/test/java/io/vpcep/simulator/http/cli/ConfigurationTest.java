package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.IdentityClock;
import io.vpcep.simulator.http.Rule;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

  @Test
  void withoutSettingsItIsTheDefaultsOnTheSystemClockWithADelayOfOneSecond() {
    assertThat(configuration("--seed=1"))
        .isEqualTo(
            new Configuration(
                SimulatorConfig.builder()
                    .clock(ClockSettings.system())
                    .transitionDelay(Duration.ofSeconds(1))
                    .build(),
                new ServerConfig("127.0.0.1", 8080),
                null,
                null,
                null,
                null,
                false));
  }

  @Test
  void lagsAreTaken() {
    assertThat(configuration("--read-lag=5s", "--fresh-service-lag=PT1M").region().lags())
        .isEqualTo(new Lags(Duration.ofSeconds(5), Duration.ofMinutes(1)));
  }

  @Test
  void whatIsAskedOfCallersGoesToTheServer() {
    assertThat(configuration("--auth=full", "--identity-clock=simulated", "--seed=1").server())
        .isEqualTo(
            new ServerConfig("127.0.0.1", 8080)
                .withAuth(AuthMode.FULL)
                .withIdentityClock(IdentityClock.SIMULATED));
  }

  @Rule("S44")
  @Test
  void withoutASeedTheKeyOfTokensIsRandom() {
    String key = configuration().server().tokenKey();

    assertThat(key).hasSize(64).isNotEqualTo(configuration().server().tokenKey());
    assertThat(configuration("--seed=1").server().tokenKey()).isNull();
  }

  @Test
  void theSizeOfTheJournalGoesToTheRegion() {
    assertThat(configuration("--journal-size=0").region().journal().size()).isZero();
    assertThat(configuration().region().journal().size()).isEqualTo(10_000);
  }

  @Test
  void noDocumentIsNone() {
    assertThat(configuration("--state=none").state()).isNull();
  }

  @Test
  void hostAndPortGoToTheServer() {
    assertThat(configuration("--host=::1", "--port=0", "--seed=1").server())
        .isEqualTo(new ServerConfig("::1", 0));
  }

  @Test
  void regionSeedAndQuotasGoToTheRegion() {
    SimulatorConfig region =
        configuration(
                "--region=eu-nl", "--seed=-7", "--quota-endpoint-services=0", "--quota-endpoints=3")
            .region();

    assertThat(region.regionName()).isEqualTo("eu-nl");
    assertThat(region.seed()).isEqualTo(-7);
    assertThat(region.quotas()).isEqualTo(Quotas.DEFAULT.withEndpointServices(0).withEndpoints(3));
  }

  @ParameterizedTest
  @CsvSource({
    "default, DEFAULT",
    "api-reference-2024, API_REFERENCE_2024",
    "international, INTERNATIONAL",
    "legacy, LEGACY",
    "current, CURRENT",
    "open-telekom-cloud, OPEN_TELEKOM_CLOUD",
  })
  void dialectsAreNamedInLowerCase(String name, Dialect.Named dialect) {
    assertThat(configuration("--dialect=" + name).region().dialect()).isEqualTo(dialect.dialect());
  }

  @Test
  void traitsChangeTheDialect() {
    assertThat(configuration("--trait=max-tags=3", "--dialect=legacy", "--trait=pools=false"))
        .extracting(configuration -> configuration.region().dialect())
        .isEqualTo(Dialect.LEGACY.with(Trait.MAX_TAGS, 3).with(Trait.POOLS, false));
    assertThat(configuration("--trait=none").region().dialect()).isEqualTo(Dialect.DEFAULT);
    assertThatThrownBy(() -> configuration("--trait=max-tgs=3"))
        .hasMessageStartingWith("--trait cannot be \"max-tgs=3\": it takes NAME=VALUE")
        .hasMessageContaining("port-conflicts=server-port or server-and-client-port; ");
  }

  @Nested
  class Time {

    @ParameterizedTest
    @CsvSource({"system, PT1S", "auto, PT90S", "manual, PT90S"})
    void theDefaultDelayDependsOnTheClock(String clock, Duration delay) {
      assertThat(configuration("--clock=" + clock).region().transitionDelays())
          .isEqualTo(TransitionDelays.all(TransitionTiming.Delay.of(delay)));
    }

    @ParameterizedTest
    @EnumSource
    void aGivenDelayHoldsForEveryClock(ClockSettings.Mode mode) {
      SimulatorConfig region =
          configuration("--clock=" + TextForm.of(mode), "--transition-delay=5s").region();

      assertThat(region.clock().mode()).isEqualTo(mode);
      assertThat(region.transitionDelays())
          .isEqualTo(TransitionDelays.all(TransitionTiming.Delay.of(Duration.ofSeconds(5))));
    }

    @Test
    void theStepIsForTheAutoAdvancingClock() {
      assertThat(configuration("--clock=auto", "--clock-step=PT10S").region().clock())
          .isEqualTo(ClockSettings.autoAdvancing(Duration.ofSeconds(10)));
      assertThat(configuration("--clock=auto").region().clock())
          .isEqualTo(ClockSettings.autoAdvancing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "manual"})
    void aStepIsRefusedWithAnotherClock(String clock) {
      assertThatThrownBy(() -> configuration("--clock=" + clock, "--clock-step=PT10S"))
          .isInstanceOf(UsageException.class)
          .hasMessage("--clock-step is for clock auto only, and the clock is " + clock);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536",
    "--host, http://localhost",
    "--transition-delay, -1s",
    "--read-lag, -1s",
    "--fresh-service-lag, P366D",
    "--clock, AUTO",
    "--clock-step, 0s",
    "--region, eu.de",
    "--region, ''",
    "--seed, abc",
    "--quota-endpoint-services, -1",
    "--quota-endpoints, 2147483648",
    "--dialect, DEFAULT",
  })
  void badValuesAreRefusedInOneForm(String option, String value) {
    assertThatThrownBy(() -> configuration(option + "=" + value))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(option + " cannot be \"" + value + "\": it takes ")
        .message()
        .hasLineCount(1);
  }

  private static Configuration configuration(String... arguments) {
    return Configuration.of(new Settings(Options.parse(arguments).values(), Map.of()));
  }
}
