package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.internal.Attributes.RegionAttribute;
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
   * The configuration an annotation asks for, before a customizer changes it.
   *
   * @throws ExtensionConfigurationException if it has an impossible value, or asks for HTTP and the
   *     HTTP module is not there
   */
  static SimulatorConfig.Builder read(Declaration declaration) {
    return new ConfigReader(declaration).config();
  }

  private SimulatorConfig.Builder config() {
    refuseHttpWithoutModule();
    refuseSharedServerWithoutHttp();
    Customization.check(declaration);
    // A client that polls over HTTP must come to an end, see VpcepSimulator.http().
    ClockSettings.Mode mode =
        annotation.http() ? ClockSettings.Mode.AUTO : ClockSettings.Mode.MANUAL;
    SimulatorConfig config = SimulatorConfig.builder().clock(clock -> clock.withMode(mode)).build();
    for (RegionAttribute attribute : declaration.attributes().ofRegion()) {
      config = with(config, attribute);
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

  private SimulatorConfig with(SimulatorConfig config, RegionAttribute attribute) {
    try {
      return attribute.setting().in(config, text(attribute.value()));
    } catch (IllegalArgumentException e) {
      String remedy = "it takes " + attribute.setting().help().allowed();
      throw declaration.mistake(attribute.name(), attribute.value(), remedy, e);
    }
  }

  /** An array stands for a value that may be absent: it has one. */
  private static String text(Object value) {
    if (value instanceof Object[] values) {
      if (values.length > 1) {
        throw new IllegalArgumentException("more than one");
      }
      return text(values[0]);
    }
    return value instanceof Enum<?> constant ? TextForm.of(constant) : value.toString();
  }

  private void refuseHttpWithoutModule() {
    if (annotation.http() && !HttpAccess.isPresent()) {
      String remedy =
          "add the test dependency io.vpcep:vpcep-simulator-http"
              + " (and on the module path also the module io.vpcep.simulator.http)";
      throw declaration.mistake("http", true, remedy, null);
    }
  }

  private void refuseSharedServerWithoutHttp() {
    if (annotation.sharedServer() && !annotation.http()) {
      String remedy = "without http = true there is no server; set that too";
      throw declaration.mistake("sharedServer", true, remedy, null);
    }
  }
}
