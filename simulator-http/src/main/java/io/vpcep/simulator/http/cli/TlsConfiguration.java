package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.Tls;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The settings about HTTPS, turned into values. */
final class TlsConfiguration {
  private final Settings settings;

  private TlsConfiguration(Settings settings) {
    this.settings = settings;
  }

  /**
   * A server configuration with what the settings say about HTTPS.
   *
   * @throws UsageException if they contradict each other, or the key store cannot be used
   */
  static ServerConfig addTo(ServerConfig server, Settings settings) {
    return new TlsConfiguration(settings).addTo(server);
  }

  private ServerConfig addTo(ServerConfig server) {
    Switch tls = settings.value(Setting.TLS, text -> Choice.parse(Switch.class, text));
    if (settings.has(Setting.TLS_KEY_STORE)) {
      if (settings.has(Setting.TLS) && tls == Switch.OFF) {
        throw refused(Setting.TLS_KEY_STORE, "turns TLS on, and " + at(Setting.TLS) + " is off");
      }
      return server.withTls(keyStore());
    }
    if (settings.has(Setting.TLS_KEY_STORE_PASSWORD)) {
      throw refused(
          Setting.TLS_KEY_STORE_PASSWORD,
          "is for a key store, and there is no " + Setting.TLS_KEY_STORE.option());
    }
    return tls == Switch.ON ? server.withTls() : server;
  }

  private Tls keyStore() {
    String password =
        settings.has(Setting.TLS_KEY_STORE_PASSWORD)
            ? settings.value(Setting.TLS_KEY_STORE_PASSWORD, text -> text)
            : "";
    String file = settings.value(Setting.TLS_KEY_STORE, text -> text);
    try {
      return Tls.keyStore(Path.of(file), password);
    } catch (InvalidPathException e) {
      throw refused(Setting.TLS_KEY_STORE, "cannot be \"" + file + "\": no such file");
    } catch (IllegalArgumentException e) {
      throw refused(Setting.TLS_KEY_STORE, "cannot be used: " + e.getMessage());
    }
  }

  private String at(Setting setting) {
    return settings.source(setting);
  }

  private UsageException refused(Setting setting, String reason) {
    return new UsageException(at(setting) + " " + reason);
  }
}
