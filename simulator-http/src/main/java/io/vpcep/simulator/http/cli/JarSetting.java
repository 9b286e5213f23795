package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import java.util.List;

/**
 * The settings that only the standalone jar has: files and certificates. In the order of the help.
 */
enum JarSetting implements Setting {
  PORT_FILE(
      Group.SERVER,
      "FILE",
      JarSetting.WRITABLE,
      "Where to write the port, a number in decimal digits, once requests are answered. The file is"
          + " there whole or not at all, and gone in the end."),
  VERBOSE(
      Group.SERVER,
      "MODE",
      TextForm.allOf(Switch.class),
      "Whether to log each request in a line on standard error; without a value, on. It has the"
          + " simulated time, method and target, the status, the code of a refusal, and how long it"
          + " took."),
  STATE(
      Group.REGION,
      "FILE",
      JarSetting.FILES,
      "File in YAML or JSON with what the region begins with: accounts, network, services,"
          + " endpoints. May be given several times, or hold several files, separated as the"
          + " platform separates paths: their sections add up. The region and seed in it hold unless"
          + " others are set."),
  SAVE_ON_EXIT(
      Group.REGION,
      "FILE",
      JarSetting.WRITABLE,
      "Where to write the state, as JSON, when the simulator is stopped. If the file is there at"
          + " the start, the region begins with it alone, whatever --state says."),
  EVIDENCE(
      Group.REGION,
      "FOLDER",
      "the path of a folder of evidence, or " + JarSetting.NONE,
      "Folder that a failed test has left: the region begins as that test's stood in the end, with"
          + " its settings, its journal and its history, and the clock stands still unless another"
          + " one is set. Not with --state or --save-on-exit."),
  TLS(
      Group.HTTPS,
      "MODE",
      TextForm.allOf(Switch.class),
      "Whether to speak HTTPS; without a value, on. With a certificate made at the start, which"
          + " GET /_simulator/certificate shows, or that of a key store."),
  TLS_KEY_STORE(
      Group.HTTPS,
      "FILE",
      "a PKCS12 or JKS key store with one private key",
      "Key store with the certificate for HTTPS, which it turns on."),
  TLS_KEY_STORE_PASSWORD(
      Group.HTTPS, "PASSWORD", "any text", "Password of the key store and of the key in it.");

  /** What stands for no file. */
  static final String NONE = "none";

  /** Former settings whose files are sections of that of {@link #STATE}. */
  static final List<String> SECTIONS = List.of("accounts", "network");

  private static final String WRITABLE = "the path of a file in an existing directory, or " + NONE;

  private static final String FILES =
      "paths of files, separated as the platform separates paths, or " + NONE;

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Help help;

  JarSetting(Group group, String valueLabel, String allowed, String purpose) {
    this.help = new Help(group, valueLabel, allowed, purpose);
  }

  @Override
  public Help help() {
    return help;
  }

  /** Whether it is on or off, and on if it is given without a value. */
  boolean isSwitch() {
    return this == TLS || this == VERBOSE;
  }

  @Override
  public boolean takesSeveral() {
    return this == STATE;
  }
}
