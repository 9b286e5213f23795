package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.config.Setting;
import io.vpcep.simulator.config.TextForm;

/** What only the standalone jar can be told: files and certificates. In the order of the help. */
enum JarSetting implements Setting {
  NETWORK(
      "FILE",
      JarSetting.FILE,
      "File in YAML or JSON with VPCs, subnets, ports, route tables and public services."),
  ACCOUNTS(
      "FILE",
      JarSetting.FILE,
      "File in YAML or JSON with accounts, projects, users, access keys and policies."),
  STATE(
      "FILE",
      JarSetting.FILE,
      "File in YAML or JSON with the state to begin with: services, endpoints and all else."
          + " Its region and seed hold unless others are set."),
  SAVE_ON_EXIT(
      "FILE",
      "the path of a file in an existing directory, or " + JarSetting.NONE,
      "Where to write the state, as JSON, when the simulator is stopped. May be the file of"
          + " --state, which then need not exist at the first start."),
  TLS(
      "MODE",
      TextForm.allOf(Switch.class),
      "Whether to speak HTTPS; without a value, on. With a certificate made at the start, which"
          + " GET /_simulator/certificate shows, or that of a key store."),
  TLS_KEY_STORE(
      "FILE",
      "a PKCS12 or JKS key store with one private key",
      "Key store with the certificate for HTTPS, which it turns on."),
  TLS_KEY_STORE_PASSWORD("PASSWORD", "any text", "Password of the key store and of the key in it.");

  /** What stands for no file. */
  static final String NONE = "none";

  private static final String FILE = "the path of a file, or " + NONE;

  private final String valueLabel;
  private final String allowed;
  private final String purpose;

  JarSetting(String valueLabel, String allowed, String purpose) {
    this.valueLabel = valueLabel;
    this.allowed = allowed;
    this.purpose = purpose;
  }

  @Override
  public String valueLabel() {
    return valueLabel;
  }

  @Override
  public String allowed() {
    return allowed;
  }

  @Override
  public String purpose() {
    return purpose;
  }
}
