package io.vpcep.simulator.http;

import io.vpcep.simulator.http.internal.tls.HostNames;
import io.vpcep.simulator.http.internal.tls.KeyEntry;
import io.vpcep.simulator.http.internal.tls.KeyStoreFile;
import io.vpcep.simulator.http.internal.tls.SelfSigned;
import io.vpcep.simulator.stability.Stable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The certificate with which a server speaks HTTPS. */
@Stable
public final class Tls {
  private final String description;
  private final Function<List<String>, KeyEntry> keyEntry;

  private Tls(String description, Function<List<String>, KeyEntry> keyEntry) {
    this.description = description;
    this.keyEntry = keyEntry;
  }

  /**
   * A certificate that each server makes for itself when it starts: for {@code localhost}, {@code
   * 127.0.0.1}, {@code ::1} and the host that it listens on. Clients do not trust it by themselves,
   * see {@link SimulatorServer#certificate()}.
   */
  public static Tls selfSigned() {
    return new Tls("self-signed", SelfSigned::forHosts);
  }

  /**
   * The certificate of the only private key in a key store.
   *
   * @param file PKCS12 or JKS; read now, and not again
   * @param password password of the store and of the key in it; empty for none
   * @throws IllegalArgumentException if the file cannot be read, is no key store, has another
   *     password, or has not exactly one private key; the message names the file and the reason
   */
  public static Tls keyStore(Path file, String password) {
    KeyEntry entry = KeyStoreFile.read(file, password);
    return new Tls("key store " + file, hosts -> entry);
  }

  /** The key and certificate for a server that listens on a host. */
  KeyEntry keyEntry(String host) {
    return keyEntry.apply(HostNames.of(host));
  }

  /** Where the certificate comes from; without any secret. */
  @Override
  public String toString() {
    return "Tls[" + description + "]";
  }
}
