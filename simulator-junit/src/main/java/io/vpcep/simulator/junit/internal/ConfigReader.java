package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.internal.Attributes.SettingAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads an annotation; a value that cannot be is named together with what would be right. */
final class ConfigReader {
  private final Declaration declaration;
  private final VpcepSimulator annotation;

  private ConfigReader(Declaration declaration) {
    this.declaration = declaration;
    this.annotation = declaration.annotation();
  }

  /**
   * Refuses what is impossible, without looking at files.
   *
   * @throws ExtensionConfigurationException if it has an impossible value, or asks for HTTP and the
   *     HTTP module is not there
   */
  static void check(Declaration declaration) {
    new ConfigReader(declaration).refuse();
    read(declaration, config -> {});
    if (declaration.annotation().http()) {
      HttpAccess.config(declaration);
    }
  }

  /**
   * The configuration an annotation asks for, before a customizer changes it.
   *
   * @param beginning says what holds unless an attribute is set
   * @throws ExtensionConfigurationException if it has an impossible value; what else is impossible
   *     is for {@link #check}, once for all tests
   */
  static SimulatorConfig.Builder read(
      Declaration declaration, Consumer<SimulatorConfig.Builder> beginning) {
    return new ConfigReader(declaration).config(beginning);
  }

  private void refuse() {
    refuseWithoutModule();
    refuseWithoutServer();
    refuseBesideSharedServer();
    Customization.check(declaration);
  }

  private SimulatorConfig.Builder config(Consumer<SimulatorConfig.Builder> beginning) {
    // A client that polls over HTTP must come to an end, see VpcepSimulator.http().
    ClockSettings.Mode mode =
        annotation.http() ? ClockSettings.Mode.AUTO : ClockSettings.Mode.MANUAL;
    SimulatorConfig.Builder builder =
        SimulatorConfig.builder().clock(clock -> clock.withMode(mode));
    beginning.accept(builder);
    SimulatorConfig config = builder.build();
    for (SettingAttribute attribute : declaration.attributes().ofSettings()) {
      for (RegionSetting setting : attribute.sets().value()) {
        config = declaration.with(config, attribute, setting, setting::in);
      }
    }
    return configured(config.toBuilder());
  }

  private SimulatorConfig.Builder configured(SimulatorConfig.Builder builder) {
    try {
      declaration.config().accept(builder);
      return builder.build().toBuilder();
    } catch (IllegalArgumentException e) {
      throw declaration.mistake(e);
    }
  }

  private void refuseWithoutModule() {
    if (!HttpAccess.isPresent()) {
      refuse(
          List.of("http", "state"),
          "add the test dependency io.vpcep:vpcep-simulator-http"
              + " (and on the module path also the module io.vpcep.simulator.http)");
    }
  }

  private void refuseWithoutServer() {
    if (!annotation.http()) {
      refuse(List.of("sharedServer"), "without http = true there is no server; set that too");
      refuse(ofServer(), "without http = true there is no server; set that too");
    }
  }

  private void refuseBesideSharedServer() {
    if (annotation.sharedServer()) {
      refuse(ofServer(), "a shared server is everybody's; leave sharedServer = true out");
    }
  }

  private List<String> ofServer() {
    List<String> names = new ArrayList<>(List.of("tls"));
    declaration.attributes().ofSettings().stream()
        .filter(SettingAttribute::isOfServer)
        .map(SettingAttribute::name)
        .forEach(names::add);
    return names;
  }

  /** Refuses the first of some attributes that is set. */
  private void refuse(List<String> names, String remedy) {
    names.stream()
        .flatMap(
            name ->
                declaration.attributes().value(name).stream()
                    .map(value -> declaration.mistake(name, value, remedy, null)))
        .findFirst()
        .ifPresent(
            mistake -> {
              throw mistake;
            });
  }
}
