package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.journal.JournalSettings;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads an annotation; a value that cannot be is named together with what would be right. */
final class ConfigReader {
  private static final int DEFAULT_QUOTA = -1;

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
    SimulatorConfig.Builder builder =
        SimulatorConfig.builder()
            .seed(annotation.seed())
            .dialect(annotation.dialect().dialect())
            .quotas(quotas())
            .clock(clock())
            .journal(journal());
    withDuration("transitionDelay", annotation.transitionDelay(), builder::transitionDelay);
    withDuration("readLag", annotation.readLag(), builder::readLag);
    withDuration("freshServiceLag", annotation.freshServiceLag(), builder::freshServiceLag);
    String region = annotation.region();
    checked("region", region, name -> builder.regionName(name).build());
    return builder;
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

  private void withDuration(
      String attribute, String text, Function<Duration, SimulatorConfig.Builder> setting) {
    Duration span = duration(attribute, text);
    checked(attribute, text, unused -> setting.apply(span));
  }

  private JournalSettings journal() {
    int size = annotation.journalSize();
    return checked("journalSize", size, JournalSettings.DEFAULT::withSize);
  }

  private Quotas quotas() {
    Quotas standard = Quotas.DEFAULT;
    int services = annotation.endpointServiceQuota();
    int endpoints = annotation.endpointQuota();
    return standard
        .withEndpointServices(quota("endpointServiceQuota", services, standard.endpointServices()))
        .withEndpoints(quota("endpointQuota", endpoints, standard.endpoints()));
  }

  private int quota(String attribute, int value, int standard) {
    if (value < DEFAULT_QUOTA) {
      String remedy = "give 0 or more, or " + DEFAULT_QUOTA + " for the default of " + standard;
      throw declaration.mistake(attribute, value, remedy, null);
    }
    return value == DEFAULT_QUOTA ? standard : value;
  }

  private ClockSettings clock() {
    Instant start = start(annotation.clockStart());
    String text = annotation.clockStep();
    Duration step = duration("clockStep", text);
    ClockSettings settings = ClockSettings.of(mode()).startingAt(start);
    return checked("clockStep", text, unused -> settings.withStep(step));
  }

  private ClockMode mode() {
    ClockMode[] modes = annotation.clock();
    if (modes.length > 1) {
      throw declaration.mistake("clock", modes, "give one mode at most", null);
    }
    if (modes.length == 1) {
      return modes[0];
    }
    return annotation.http() ? ClockMode.AUTO : ClockMode.MANUAL;
  }

  private Duration duration(String attribute, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      String remedy = "give an ISO-8601 duration, for example \"PT90S\"";
      throw declaration.mistake(attribute, text, remedy, e);
    }
  }

  private Instant start(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      String remedy = "give an ISO-8601 instant, for example \"2024-04-12T00:00:00Z\"";
      throw declaration.mistake("clockStart", text, remedy, e);
    }
  }

  // The core knows what is possible, and says so; here only the place is added.
  private <V, T> T checked(String attribute, V value, Function<V, T> setting) {
    try {
      return setting.apply(value);
    } catch (IllegalArgumentException e) {
      throw declaration.mistake(attribute, value, String.valueOf(e.getMessage()), e);
    }
  }
}
