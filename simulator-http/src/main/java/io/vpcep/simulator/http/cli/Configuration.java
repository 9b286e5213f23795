package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.NamedDialect;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.TransitionDelay;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SignatureClock;
import io.vpcep.simulator.journal.JournalSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to run: settings turned into values.
 *
 * @param region what the region is like
 * @param server where to listen
 * @param accounts file with the accounts; null for none
 * @param network file with the network; null for none
 */
record Configuration(
    SimulatorConfig region, ServerConfig server, @Nullable Path accounts, @Nullable Path network) {

  /** What stands for no file. */
  static final String NO_FILE = "none";

  /** Delay of each step in real time: clients still see {@code creating}, people need not wait. */
  static final Duration SYSTEM_CLOCK_DELAY = Duration.ofSeconds(1);

  private static final int MAX_PORT = 65535;

  /**
   * Turns settings into values.
   *
   * @throws UsageException if a value is not allowed, or not together with another
   */
  static Configuration of(Settings settings) {
    return new Configuration(
        region(settings),
        server(settings),
        file(settings, Setting.ACCOUNTS).orElse(null),
        file(settings, Setting.NETWORK).orElse(null));
  }

  private static Optional<Path> file(Settings settings, Setting setting) {
    return settings.value(
        setting, text -> text.equals(NO_FILE) ? Optional.empty() : Optional.of(Path.of(text)));
  }

  private static ServerConfig server(Settings settings) {
    ServerConfig plain =
        new ServerConfig(
                settings.value(Setting.HOST, ValueParser::host),
                settings.value(Setting.PORT, text -> ValueParser.number(text, MAX_PORT)))
            .withAuth(settings.value(Setting.AUTH, text -> Choice.parse(AuthMode.class, text)))
            .withSignatureClock(
                settings.value(
                    Setting.SIGNATURE_CLOCK, text -> Choice.parse(SignatureClock.class, text)));
    return TlsConfiguration.addTo(plain, settings);
  }

  private static SimulatorConfig region(Settings settings) {
    ClockSettings clock = clock(settings);
    return SimulatorConfig.builder()
        .regionName(settings.value(Setting.REGION, Configuration::regionName))
        .seed(settings.value(Setting.SEED, ValueParser::wholeNumber))
        .dialect(
            settings
                .value(Setting.DIALECT, text -> Choice.parse(NamedDialect.class, text))
                .dialect())
        .quotas(quotas(settings))
        .transitionDelay(transitionDelay(settings, clock.mode()))
        .clock(clock)
        .journal(
            JournalSettings.DEFAULT.withSize(
                settings.value(
                    Setting.JOURNAL_SIZE, text -> ValueParser.number(text, Integer.MAX_VALUE))))
        .readLag(settings.value(Setting.READ_LAG, ValueParser::duration))
        .freshServiceLag(settings.value(Setting.FRESH_SERVICE_LAG, ValueParser::duration))
        .build();
  }

  private static ClockSettings clock(Settings settings) {
    ClockMode mode = settings.value(Setting.CLOCK, text -> Choice.parse(ClockMode.class, text));
    Duration step = settings.value(Setting.CLOCK_STEP, ValueParser::step);
    if (mode != ClockMode.AUTO && settings.has(Setting.CLOCK_STEP)) {
      throw new UsageException(
          settings.source(Setting.CLOCK_STEP)
              + " is for clock auto only, and the clock is "
              + Choice.spelling(mode));
    }
    return ClockSettings.of(mode).withStep(step);
  }

  private static Duration transitionDelay(Settings settings, ClockMode mode) {
    if (settings.has(Setting.TRANSITION_DELAY)) {
      return settings.value(Setting.TRANSITION_DELAY, ValueParser::duration);
    }
    return mode == ClockMode.SYSTEM ? SYSTEM_CLOCK_DELAY : TransitionDelay.DEFAULT.min();
  }

  private static Quotas quotas(Settings settings) {
    return Quotas.DEFAULT
        .withEndpointServices(quota(settings, Setting.QUOTA_ENDPOINT_SERVICES))
        .withEndpoints(quota(settings, Setting.QUOTA_ENDPOINTS));
  }

  private static int quota(Settings settings, Setting quota) {
    return settings.value(quota, text -> ValueParser.number(text, Integer.MAX_VALUE));
  }

  /** Asks the core, which knows the rule. */
  private static String regionName(String text) {
    return SimulatorConfig.builder().regionName(text).build().regionName();
  }
}
