package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import org.jspecify.annotations.Nullable;

/** The certificate of the server, for clients that have to be told to trust it. */
public final class CertificateHandler {
  private final @Nullable Certificate certificate;

  /**
   * What is to be told of a certificate.
   *
   * @param fingerprint SHA-256
   * @param pem the certificate itself
   */
  public record Certificate(String fingerprint, String pem) {}

  /** Shows a certificate; null if the server speaks plain HTTP and has none. */
  public CertificateHandler(@Nullable Certificate certificate) {
    this.certificate = certificate;
  }

  /** Fingerprint and PEM. */
  public void show(Context request) {
    if (certificate == null) {
      throw ErrorCode.RESOURCE_NOT_FOUND.because(
          "this server speaks plain HTTP and has no certificate; start it with TLS");
    }
    JsonAnswer.ok(request, certificate);
  }
}
