package io.vpcep.simulator.http.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.util.IPAddress;

/**
 * Makes a certificate that signs itself, with a new key each time: for the loopback addresses and
 * whatever else the server is called.
 */
public final class SelfSigned {
  private static final X500Name NAME = new X500Name("CN=VPCEP simulator");
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");
  // Valid whatever this machine's clock says; the key is gone when the server is.
  private static final Date FIRST_DAY = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final Date LAST_DAY = Date.from(Instant.parse("2049-12-31T23:59:59Z"));
  private static final int SERIAL_NUMBER_BITS = 127;

  private SelfSigned() {}

  /**
   * A new key and its certificate.
   *
   * @param hosts names and addresses, beside the loopback's
   */
  public static KeyEntry forHosts(List<String> hosts) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] encoded =
          certificate(keys, hosts).build(new EcdsaSigner(keys.getPrivate())).getEncoded();
      return new KeyEntry(
          keys.getPrivate(),
          List.of(
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(encoded))));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot make a certificate", e);
    }
  }

  /**
   * For a server, and not for signing others: clients that check either would refuse it otherwise.
   */
  private static X509v3CertificateBuilder certificate(KeyPair keys, List<String> hosts)
      throws IOException {
    BigInteger serialNumber = new BigInteger(SERIAL_NUMBER_BITS, new SecureRandom()).setBit(0);
    SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    return new X509v3CertificateBuilder(NAME, serialNumber, FIRST_DAY, LAST_DAY, NAME, key)
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
        .addExtension(Extension.subjectAlternativeName, false, names(hosts));
  }

  private static GeneralNames names(List<String> hosts) {
    Set<String> all = new LinkedHashSet<>(LOOPBACK);
    all.addAll(hosts);
    return new GeneralNames(all.stream().map(SelfSigned::name).toArray(GeneralName[]::new));
  }

  private static GeneralName name(String host) {
    return new GeneralName(
        IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }
}
