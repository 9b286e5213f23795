package io.vpcep.simulator.http.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A private key with its certificate.
 *
 * @param key the private key
 * @param chain the certificate for it, then the one that signed that, and so on; not empty
 */
public record KeyEntry(PrivateKey key, List<X509Certificate> chain) {
  // Of a key store that never leaves this process.
  private static final char[] NO_PASSWORD = {};

  /** Copies the chain. */
  public KeyEntry {
    chain = List.copyOf(chain);
  }

  /** The certificate for the key. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** What a server that shows this certificate needs. */
  public SSLContext serverContext() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_PASSWORD);
      store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot serve TLS with " + key.getAlgorithm(), e);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "KeyEntry[" + certificate().getSubjectX500Principal() + "]";
  }
}
