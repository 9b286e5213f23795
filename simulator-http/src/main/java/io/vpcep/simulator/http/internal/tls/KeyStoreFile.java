package io.vpcep.simulator.http.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the private key and the certificate from a file that Java's keytool or OpenSSL wrote. */
public final class KeyStoreFile {
  private final Path file;
  private final char[] password;

  private KeyStoreFile(Path file, char[] password) {
    this.file = file;
    this.password = password;
  }

  /**
   * The only private key in a key store, PKCS12 or JKS.
   *
   * @param password of the store and of the key in it
   * @throws IllegalArgumentException if there is no such key; the message names the file and the
   *     reason, and not the password
   */
  public static KeyEntry read(Path file, String password) {
    return new KeyStoreFile(file, password.toCharArray()).read();
  }

  private KeyEntry read() {
    // Java's own message for these speaks of key stores, or is the bare name.
    if (!Files.isRegularFile(file)) {
      throw refused(Files.exists(file) ? "not a file" : "no such file", null);
    }
    if (!Files.isReadable(file)) {
      throw refused("not readable", null);
    }
    KeyStore store = load();
    try {
      String alias = onlyKey(store);
      List<X509Certificate> chain =
          Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
      return new KeyEntry((PrivateKey) store.getKey(alias, password), chain);
    } catch (UnrecoverableKeyException e) {
      throw refused("the password of the key in it is another than that of the store", e);
    } catch (GeneralSecurityException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  private KeyStore load() {
    try {
      return KeyStore.getInstance(file.toFile(), password);
    } catch (KeyStoreException e) {
      throw refused("neither a PKCS12 nor a JKS key store", e);
    } catch (IOException e) {
      boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
      throw refused(wrong ? "wrong password" : "broken: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  private String onlyKey(KeyStore store) throws KeyStoreException {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
        keys.add(alias);
      }
    }
    if (keys.size() != 1) {
      throw refused("it has " + keys.size() + " private keys, and one is needed", null);
    }
    return keys.get(0);
  }

  private IllegalArgumentException refused(String reason, @Nullable Exception cause) {
    return new IllegalArgumentException("key store " + file + ": " + reason, cause);
  }
}
