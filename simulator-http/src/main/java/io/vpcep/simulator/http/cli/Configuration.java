package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.RegionDocument;
import io.vpcep.simulator.http.RegionEvidence;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to run: settings turned into values.
 *
 * @param region what the region is like
 * @param server where to listen
 * @param state what the region begins with; null for nothing
 * @param evidence what that state is a part of; null if it stands alone
 * @param saveOnExit where to write the state when it stops; null for nowhere
 * @param portFile where to write the port while it serves; null for nowhere
 * @param verbose whether each request is logged
 */
record Configuration(
    SimulatorConfig region,
    ServerConfig server,
    @Nullable RegionDocument state,
    @Nullable RegionEvidence evidence,
    @Nullable Path saveOnExit,
    @Nullable Path portFile,
    boolean verbose) {

  private static final int TOKEN_KEY_BYTES = 32;

  /**
   * Turns settings into values.
   *
   * @throws UsageException if a value is not allowed, or not together with another
   */
  static Configuration of(Settings settings) {
    Path saveOnExit = writable(settings, JarSetting.SAVE_ON_EXIT);
    Path portFile = writable(settings, JarSetting.PORT_FILE);
    RegionEvidence evidence = evidence(settings);
    RegionDocument state = evidence == null ? state(settings, saveOnExit) : evidence.state();
    SimulatorConfig beginning = evidence == null ? beginning(settings, state) : evidence.config();
    ServerConfig server = server(settings).withTokenKey(tokenKey(settings, state));
    boolean verbose = settings.isOn(JarSetting.VERBOSE);
    return new Configuration(
        region(settings, beginning), server, state, evidence, saveOnExit, portFile, verbose);
  }

  /** What the region begins with, and after each reset again. */
  Consumer<SimulatedRegion> setUp() {
    if (evidence != null) {
      return evidence::replaceIn;
    }
    return state == null ? region -> {} : state::replaceIn;
  }

  private static @Nullable RegionEvidence evidence(Settings settings) {
    Path folder = file(settings, JarSetting.EVIDENCE).orElse(null);
    if (folder == null) {
      return null;
    }
    for (JarSetting other : List.of(JarSetting.STATE, JarSetting.SAVE_ON_EXIT)) {
      if (settings.has(other)) {
        throw new UsageException(
            settings.source(JarSetting.EVIDENCE)
                + " has a state of its own, and does not go with "
                + settings.source(other));
      }
    }
    return RegionEvidence.read(folder);
  }

  private static @Nullable Path writable(Settings settings, Setting setting) {
    Path file = file(settings, setting).orElse(null);
    if (file != null && !isInDirectory(file)) {
      throw new UsageException(
          settings.source(setting)
              + " cannot be \""
              + file
              + "\": it takes "
              + setting.help().allowed());
    }
    return file;
  }

  private static boolean isInDirectory(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    return directory != null && Files.isDirectory(directory) && !Files.isDirectory(file);
  }

  /** What a former run has saved goes before what the region began with then. */
  private static @Nullable RegionDocument state(Settings settings, @Nullable Path saveOnExit) {
    if (saveOnExit != null && Files.exists(saveOnExit)) {
      return RegionDocument.read(saveOnExit);
    }
    RegionDocument state = null;
    for (Path file : settings.value(JarSetting.STATE, Configuration::files).orElse(List.of())) {
      if (!file.equals(saveOnExit)) { // which is yet to be written
        RegionDocument next = RegionDocument.read(file);
        state = state == null ? next : state.with(next);
      }
    }
    return state;
  }

  private static List<Path> files(String text) {
    return Setting.split(text).stream()
        .map(Path::of)
        .filter(path -> !path.toString().equals(JarSetting.NONE))
        .toList();
  }

  private static Optional<Path> file(Settings settings, Setting setting) {
    return settings
        .value(setting, Path::of)
        .filter(path -> !path.toString().equals(JarSetting.NONE));
  }

  private static ServerConfig server(Settings settings) {
    ServerConfig server = SettingTable.SERVER;
    for (ServerSetting setting : ServerSetting.values()) {
      ServerConfig before = server;
      server = settings.value(setting, text -> setting.in(before, text)).orElse(before);
    }
    return TlsConfiguration.addTo(server, settings);
  }

  /** Random, so that nobody can guess tokens; but the former one, or as a seed says. */
  private static @Nullable String tokenKey(Settings settings, @Nullable RegionDocument state) {
    if (settings.has(RegionSetting.SEED)) {
      return null;
    }
    if (state != null && (state.tokenKey().isPresent() || state.seed().isPresent())) {
      return state.tokenKey().orElse(null);
    }
    byte[] key = new byte[TOKEN_KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static SimulatorConfig region(Settings settings, SimulatorConfig beginning) {
    SimulatorConfig region = beginning;
    for (RegionSetting setting : RegionSetting.values()) {
      SimulatorConfig before = region;
      region = settings.value(setting, text -> setting.in(before, text)).orElse(before);
    }
    requireClock(settings, RegionSetting.CLOCK_STEP, region, EnumSet.of(ClockSettings.Mode.AUTO));
    requireClock(
        settings,
        RegionSetting.CLOCK_START,
        region,
        EnumSet.complementOf(EnumSet.of(ClockSettings.Mode.SYSTEM)));
    return region;
  }

  /** What holds unless it is set: by the jar, by its clock, by a document. */
  private static SimulatorConfig beginning(Settings settings, @Nullable RegionDocument state) {
    boolean steps =
        settings
            .value(RegionSetting.CLOCK, text -> RegionSetting.CLOCK.in(SettingTable.REGION, text))
            .map(config -> config.clock().mode() != ClockSettings.Mode.SYSTEM)
            .orElse(false);
    SimulatorConfig.Builder beginning =
        (steps ? SimulatorConfig.defaults() : SettingTable.REGION).toBuilder();
    if (state != null) {
      state.configure(beginning);
    }
    return beginning.build();
  }

  private static void requireClock(
      Settings settings, Setting setting, SimulatorConfig region, Set<ClockSettings.Mode> modes) {
    ClockSettings.Mode mode = region.clock().mode();
    if (settings.has(setting) && !modes.contains(mode)) {
      throw new UsageException(
          settings.source(setting)
              + " is for clock "
              + modes.stream().map(TextForm::of).collect(Collectors.joining(" or "))
              + " only, and the clock is "
              + TextForm.of(mode));
    }
  }
}
