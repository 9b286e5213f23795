package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All settings of the standalone jar. Options, variables, help and refusals are made from this one
 * table, so that they cannot differ.
 */
final class SettingTable {

  /** Every setting, in the order of the help. */
  static final List<Setting> ALL =
      Stream.<Setting[]>of(ServerSetting.values(), RegionSetting.values(), JarSetting.values())
          .flatMap(Stream::of)
          .sorted(Comparator.comparing(setting -> setting.help().group()))
          .toList();

  /** What every variable of the simulator begins with. */
  static final String VARIABLE_PREFIX = "VPCEP_SIMULATOR_";

  /** Delay of each step in real time: clients still see {@code creating}, people need not wait. */
  static final Duration SYSTEM_CLOCK_DELAY = Duration.ofSeconds(1);

  /** The region that the jar serves by default. */
  static final SimulatorConfig REGION =
      SimulatorConfig.builder()
          .clock(clock -> clock.withMode(ClockSettings.Mode.SYSTEM))
          .transitionDelay(SYSTEM_CLOCK_DELAY)
          .build();

  /** Where the jar listens by default. */
  static final ServerConfig SERVER = ServerConfig.defaults().withPort(8080);

  private SettingTable() {}

  /** The option of a setting, such as {@code --clock-step}. */
  static String option(Setting setting) {
    return "--" + setting.key();
  }

  /** The environment variable of a setting, such as {@code VPCEP_SIMULATOR_CLOCK_STEP}. */
  static String variable(Setting setting) {
    return VARIABLE_PREFIX + setting.name();
  }

  /** The default as a user would write it; of some settings, a rule in words. */
  static String defaultText(Setting setting) {
    if (setting instanceof ServerSetting server) {
      return server.textOf(SERVER);
    }
    if (setting instanceof RegionSetting region) {
      String text = region.textOf(REGION);
      return region == RegionSetting.TRANSITION_DELAY
          ? text + " (clock auto or manual: " + region.textOf(SimulatorConfig.defaults()) + ")"
          : text;
    }
    return setting instanceof JarSetting jar && jar.isSwitch()
        ? TextForm.of(Switch.OFF)
        : JarSetting.NONE;
  }
}
