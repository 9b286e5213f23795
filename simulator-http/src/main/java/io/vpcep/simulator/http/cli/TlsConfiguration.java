package io.vpcep.simulator.http.cli;

import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.Tls;
import io.vpcep.simulator.internal.setting.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

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
    boolean tls = settings.isOn(JarSetting.TLS);
    if (settings.has(JarSetting.TLS_KEY_STORE)) {
      if (settings.has(JarSetting.TLS) && !tls) {
        throw refused(
            JarSetting.TLS_KEY_STORE, "turns TLS on, and " + at(JarSetting.TLS) + " is off");
      }
      return server.withTls(keyStore());
    }
    if (settings.has(JarSetting.TLS_KEY_STORE_PASSWORD)) {
      throw refused(
          JarSetting.TLS_KEY_STORE_PASSWORD,
          "is for a key store, and there is no " + SettingTable.option(JarSetting.TLS_KEY_STORE));
    }
    return tls ? server.withTls() : server;
  }

  private Tls keyStore() {
    String password = text(JarSetting.TLS_KEY_STORE_PASSWORD);
    String file = text(JarSetting.TLS_KEY_STORE);
    try {
      return Tls.keyStore(Path.of(file), password);
    } catch (InvalidPathException e) {
      throw refused(JarSetting.TLS_KEY_STORE, "cannot be \"" + file + "\": no such file");
    } catch (IllegalArgumentException e) {
      throw refused(JarSetting.TLS_KEY_STORE, "cannot be used: " + e.getMessage());
    }
  }

  private String text(Setting setting) {
    return settings.value(setting, Function.identity()).orElse("");
  }

  private String at(Setting setting) {
    return settings.source(setting);
  }

  private UsageException refused(Setting setting, String reason) {
    return new UsageException(at(setting) + " " + reason);
  }
}
