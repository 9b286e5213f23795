package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate of a server, in the forms by which clients learn to trust it.
 *
 * @param x509 the certificate
 */
@Stable
public record ServerCertificate(X509Certificate x509) {
  private static final HexFormat FINGERPRINT = HexFormat.ofDelimiter(":").withUpperCase();
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  /** Its SHA-256 fingerprint, as OpenSSL and keytool write it: {@code AB:01:…}, 95 characters. */
  public String fingerprint() {
    try {
      return FINGERPRINT.formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The certificate in PEM, for clients that are given a file of trusted certificates. */
  public String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + LINES.encodeToString(encoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * For Java clients, such as {@code HttpClient.newBuilder().sslContext(…)}: trusts this
   * certificate only.
   */
  public SSLContext clientContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trustManager()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  /** For Java clients that need it beside the socket factory: trusts this certificate only. */
  public X509TrustManager trustManager() {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry("simulator", x509);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java can trust an X.509 certificate", e);
    }
  }

  private byte[] encoded() {
    try {
      return x509.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
