package io.vpcep.simulator.http.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.internal.tls.KeyEntry;
import io.vpcep.simulator.http.internal.tls.SelfSigned;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsConfigurationTest {
  @TempDir Path directory;

  @Test
  void isOffUnlessSet() {
    assertThat(server().tls()).isNull();
    assertThat(server("--tls=off").tls()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--tls", "--tls=on"})
  void isOnWithACertificateMadeAtTheStart(String option) {
    assertThat(server(option).tls()).hasToString("Tls[self-signed]");
  }

  @Test
  void canBeOnByItsVariable() {
    Settings settings = new Settings(Map.of(), Map.of(JarSetting.TLS, "on"));

    assertThat(Configuration.of(settings).server().tls()).isNotNull();
  }

  @Test
  void aKeyStoreTurnsItOn() throws Exception {
    Path file = keyStore("xyzzy");

    assertThat(server("--tls-key-store=" + file, "--tls-key-store-password=xyzzy").tls())
        .hasToString("Tls[key store " + file + "]");
  }

  @Test
  void aWrongPasswordIsRefusedAndNotShown() throws Exception {
    Path file = keyStore("xyzzy");

    assertThatThrownBy(() -> server("--tls-key-store=" + file, "--tls-key-store-password=plugh"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--tls-key-store cannot be used: key store " + file + ": wrong password");
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> server("--tls=off", "--tls-key-store=x.p12"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--tls-key-store turns TLS on, and --tls is off");
    assertThatThrownBy(() -> server("--tls", "--tls-key-store-password=xyzzy"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--tls-key-store-password is for a key store, and there is no --tls-key-store");
  }

  @Test
  void anotherValueIsRefused() {
    assertThatThrownBy(() -> server("--tls=yes"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--tls cannot be \"yes\": it takes on or off");
  }

  private static ServerConfig server(String... arguments) {
    return Configuration.of(new Settings(Options.parse(arguments).values(), Map.of())).server();
  }

  private Path keyStore(String password) throws Exception {
    KeyEntry entry = SelfSigned.forHosts(List.of());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "server", entry.key(), password.toCharArray(), entry.chain().toArray(Certificate[]::new));
    Path file = directory.resolve("server.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }
}
