package io.vpcep.simulator.http.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.http.internal.signature.TestSigner.Canonical;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A verifier that knows two keys, and requests to be verified. */
abstract class Verification {
  static final String DATE = "20260301T120000Z";
  static final String HOST = "127.0.0.1:8080";
  static final TestSigner SIGNER = new TestSigner("AK", "hidden-secret");

  Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final SignatureVerifier verifier =
      new SignatureVerifier(SignatureVerifierTest::key, () -> now, Duration.ofMinutes(15));

  static SigningKey key(String id) {
    return switch (id) {
      case "AK" -> new SigningKey("hidden-secret", null);
      case "AKT" -> new SigningKey("hidden-secret", "hidden-token");
      default -> null;
    };
  }

  /** A request, to be changed after it was signed. */
  static final class Sent {
    String method = "GET";
    String path = "/v1/p/vpc-endpoints";
    String query = "";
    byte[] body = {};
    final Map<String, List<String>> headers = new HashMap<>();

    Sent header(String name, String value) {
      headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      return this;
    }

    SignedRequest request() {
      return new SignedRequest(method, path, query.isEmpty() ? null : query, headers, () -> body);
    }
  }

  static Canonical canonical(String method, String query, String body, String... headers) {
    Map<String, String> signed = new HashMap<>(Map.of("X-Sdk-Date", DATE, "Host", HOST));
    for (int i = 0; i < headers.length; i += 2) {
      signed.put(headers[i], headers[i + 1]);
    }
    return new Canonical(method, "/v1/p/vpc-endpoints/", query, signed, body);
  }

  static Sent sent(Canonical canonical, String authorization) {
    Sent sent = new Sent();
    sent.method = canonical.method();
    sent.query = canonical.query();
    sent.body = canonical.payload().getBytes(UTF_8);
    canonical.headers().forEach(sent::header);
    return sent.header("Authorization", authorization);
  }

  static Sent access(String method, String query, String body, String... headers) {
    Canonical canonical = canonical(method, query, body, headers);
    return sent(canonical, SIGNER.access(canonical));
  }

  void assertVerified(Sent sent) throws SignatureRefusedException {
    assertThat(verifier.verify(sent.request()).accessKey()).startsWith("AK");
  }

  void assertRefused(Sent sent) {
    assertThatThrownBy(() -> verifier.verify(sent.request()))
        .isInstanceOf(SignatureRefusedException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hidden", signature(sent)));
  }

  static String signature(Sent sent) {
    String header = sent.headers.getOrDefault("Authorization", List.of("")).get(0);
    String signature = header.substring(header.lastIndexOf('=') + 1);
    return signature.length() == 64 ? signature : "no signature";
  }
}
