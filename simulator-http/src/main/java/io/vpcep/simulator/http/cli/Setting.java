package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.NamedDialect;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.SignatureClock;
import io.vpcep.simulator.journal.JournalSettings;

/**
 * What a user of the standalone jar can set: the one table from which options, variables, help and
 * refusals are made, so that they cannot differ. In the order of the help.
 */
enum Setting {
  PORT("PORT", "8080", "a whole number from 0 to 65535", "Port to listen on; 0 takes a free one."),
  HOST(
      "HOST",
      "127.0.0.1",
      "a host name or an address",
      "Address to listen on; 0.0.0.0 for every address of this machine."),
  CLOCK(
      "MODE",
      Choice.spelling(ClockMode.SYSTEM),
      Choice.list(ClockMode.class),
      "Who moves simulated time. system: this machine's clock does."
          + " auto: each call does, by the clock step."
          + " manual: nothing does but POST /_simulator/clock/advance."),
  CLOCK_STEP(
      "DURATION",
      ClockSettings.DEFAULT_STEP.toString(),
      "a duration of more than 0 and at most 365 days, such as PT30S or 30s",
      "How far each call moves the clock; for clock auto only."),
  TRANSITION_DELAY(
      "DURATION",
      Configuration.SYSTEM_CLOCK_DELAY + " (clock auto or manual: PT90S)",
      "a duration from 0 to 365 days, such as PT1S, 1s, 500ms or 2m",
      "How long services and endpoints stay creating or deleting; 0s means not at all."),
  READ_LAG(
      "DURATION",
      "PT0S",
      "a duration from 0 to 365 days, such as PT5S or 5s",
      "After what simulated time lists and shows see a change."),
  FRESH_SERVICE_LAG(
      "DURATION",
      "PT0S",
      "a duration from 0 to 365 days, such as PT5S or 5s",
      "How long a service that has become available still refuses endpoints (EndPoint.2004)."),
  REGION(
      "NAME",
      SimulatorConfig.DEFAULT_REGION_NAME,
      "1 to 64 letters, digits, '-' or '_'",
      "First part of every service name."),
  SEED(
      "NUMBER",
      Long.toString(SimulatorConfig.DEFAULT_SEED),
      "a whole number from -2^63 to 2^63-1",
      "Where ids and addresses come from: the same seed and calls give the same ones."),
  QUOTA_ENDPOINT_SERVICES(
      "NUMBER",
      Integer.toString(Quotas.DEFAULT.endpointServices()),
      "a whole number from 0 to 2147483647",
      "How many endpoint services a project may have."),
  QUOTA_ENDPOINTS(
      "NUMBER",
      Integer.toString(Quotas.DEFAULT.endpoints()),
      "a whole number from 0 to 2147483647",
      "How many endpoints a project may have."),
  DIALECT(
      "NAME",
      Choice.spelling(NamedDialect.DEFAULT),
      Choice.list(NamedDialect.class),
      "Whose reading of the API holds: " + Choice.list(NamedDialect.class) + "."),
  NETWORK(
      "FILE",
      Configuration.NO_FILE,
      "the path of a file, or " + Configuration.NO_FILE,
      "File in YAML or JSON with VPCs, subnets, ports, route tables and public services."),
  ACCOUNTS(
      "FILE",
      Configuration.NO_FILE,
      "the path of a file, or " + Configuration.NO_FILE,
      "File in YAML or JSON with accounts, projects, users, access keys and policies."),
  STATE(
      "FILE",
      Configuration.NO_FILE,
      "the path of a file, or " + Configuration.NO_FILE,
      "File in YAML or JSON with the state to begin with: services, endpoints and all else."
          + " Its region and seed hold unless others are set."),
  SAVE_ON_EXIT(
      "FILE",
      Configuration.NO_FILE,
      "the path of a file in an existing directory, or " + Configuration.NO_FILE,
      "Where to write the state, as JSON, when the simulator is stopped. May be the file of"
          + " --state, which then need not exist at the first start."),
  AUTH(
      "MODE",
      Choice.spelling(AuthMode.OFF),
      Choice.list(AuthMode.class),
      "What is asked of who calls. off: nothing. present: some credentials."
          + " token: a token of this server. full: such a token, or a right signature."),
  SIGNATURE_CLOCK(
      "CLOCK",
      Choice.spelling(SignatureClock.REAL),
      Choice.list(SignatureClock.class),
      "What the dates of signatures must be within 15 minutes of: this machine's time, or"
          + " simulated time."),
  JOURNAL_SIZE(
      "NUMBER",
      Integer.toString(JournalSettings.DEFAULT_SIZE),
      "a whole number from 0 to 2147483647",
      "How many calls the journal keeps, the newest ones; 0 keeps none."),
  TLS(
      "MODE",
      Choice.spelling(Switch.OFF),
      Choice.list(Switch.class),
      "Whether to speak HTTPS; without a value, on. With a certificate made at the start, which"
          + " GET /_simulator/certificate shows, or that of a key store."),
  TLS_KEY_STORE(
      "FILE",
      "none",
      "a PKCS12 or JKS key store with one private key",
      "Key store with the certificate for HTTPS, which it turns on."),
  TLS_KEY_STORE_PASSWORD(
      "PASSWORD", "empty", "any text", "Password of the key store and of the key in it.");

  private final String valueLabel;
  private final String defaultText;
  private final String allowed;
  private final String purpose;

  Setting(String valueLabel, String defaultText, String allowed, String purpose) {
    this.valueLabel = valueLabel;
    this.defaultText = defaultText;
    this.allowed = allowed;
    this.purpose = purpose;
  }

  /** Its option, such as {@code --clock-step}. */
  String option() {
    return "--" + Choice.spelling(this);
  }

  /** Its environment variable, such as {@code VPCEP_CLOCK_STEP}. */
  String variable() {
    return Environment.PREFIX + name();
  }

  /** What stands for its value in the help. */
  String valueLabel() {
    return valueLabel;
  }

  /** The default as a user would write it; of {@link #TRANSITION_DELAY}, the rule in words. */
  String defaultText() {
    return defaultText;
  }

  /** Which values it takes, in words. */
  String allowed() {
    return allowed;
  }

  /** What it is for, in sentences. */
  String purpose() {
    return purpose;
  }
}
