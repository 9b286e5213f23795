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
import io.vpcep.simulator.http.file.StateFile;
import io.vpcep.simulator.journal.JournalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to run: settings turned into values.
 *
 * @param region what the region is like
 * @param server where to listen
 * @param accounts file with the accounts; null for none
 * @param network file with the network; null for none
 * @param state what the state file says; null for none
 * @param saveOnExit where to write the state in the end; null for nowhere
 */
record Configuration(
    SimulatorConfig region,
    ServerConfig server,
    @Nullable Path accounts,
    @Nullable Path network,
    @Nullable StateFile state,
    @Nullable Path saveOnExit) {

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
    Path saveOnExit = saveOnExit(settings);
    StateFile state = state(settings, saveOnExit);
    return new Configuration(
        region(settings, state),
        server(settings),
        file(settings, Setting.ACCOUNTS).orElse(null),
        file(settings, Setting.NETWORK).orElse(null),
        state,
        saveOnExit);
  }

  private static @Nullable Path saveOnExit(Settings settings) {
    Path file = file(settings, Setting.SAVE_ON_EXIT).orElse(null);
    if (file != null && !isInDirectory(file)) {
      throw new UsageException(
          settings.source(Setting.SAVE_ON_EXIT)
              + " cannot be \""
              + file
              + "\": it takes "
              + Setting.SAVE_ON_EXIT.allowed());
    }
    return file;
  }

  private static boolean isInDirectory(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    return directory != null && Files.isDirectory(directory) && !Files.isDirectory(file);
  }

  /** A file that is yet to be written, by a run like this one, counts as none. */
  private static @Nullable StateFile state(Settings settings, @Nullable Path saveOnExit) {
    Path file = file(settings, Setting.STATE).orElse(null);
    if (file == null || (file.equals(saveOnExit) && Files.notExists(file))) {
      return null;
    }
    return StateFile.read(file);
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

  private static SimulatorConfig region(Settings settings, @Nullable StateFile state) {
    ClockSettings clock = clock(settings);
    return SimulatorConfig.builder()
        .accountNamespace(state == null ? "" : state.accountNamespace().orElse(""))
        .regionName(
            given(settings, Setting.REGION, state, StateFile::regionName)
                .orElseGet(() -> settings.value(Setting.REGION, Configuration::regionName)))
        .seed(
            given(settings, Setting.SEED, state, StateFile::seed)
                .orElseGet(() -> settings.value(Setting.SEED, ValueParser::wholeNumber)))
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

  /** What a state file says of a setting that nobody has set. */
  private static <T> Optional<T> given(
      Settings settings,
      Setting setting,
      @Nullable StateFile state,
      Function<StateFile, Optional<T>> reader) {
    return state == null || settings.has(setting) ? Optional.empty() : reader.apply(state);
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
