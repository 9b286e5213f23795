package io.vpcep.simulator.http.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.http.internal.signature.TestSigner.Canonical;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that are malformed, out of date or of the wrong key. */
class SignatureVerifierTest extends Verification {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic QUs6U0s=",
        "Bearer hidden-token",
        "SDK-HMAC-SHA256",
        "SDK-HMAC-SHA256 ",
        "SDK-HMAC-SHA256 ,,,",
        "SDK-HMAC-SHA256 Access=AK",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=, Signature=",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=zz",
        "SDK-HMAC-SHA256 Access=AK, Access=AK, SignedHeaders=host, Signature=HASH",
        "SDK-HMAC-SHA256 Access=AK, Credential=AK/20260301///sdk_request, SignedHeaders=host, Signature=HASH",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host, Signature=HASH, More=1",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;host, Signature=HASH",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=ho st, Signature=HASH",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;, Signature=HASH",
        "SDK-HMAC-SHA256 Access=AK, SignedHeaders=not-there, Signature=HASH",
        "SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=HASH",
        "SDK-HMAC-SHA256 Credential=AK, SignedHeaders=host, Signature=HASH",
        "SDK-HMAC-SHA256 Credential=AK/20260301/sdk_request, SignedHeaders=host, Signature=HASH",
        "SDK-HMAC-SHA256 Credential=////, SignedHeaders=host, Signature=HASH",
        "V11-HMAC-SHA256 Credential=AK/20260301/eu-de/vpcep, SignedHeaders=host, Signature=HASH",
      })
  void whatIsMalformedIsRefused(String authorization) {
    Sent sent = new Sent().header("Host", HOST).header("X-Sdk-Date", DATE);

    assertRefused(sent.header("Authorization", authorization.replace("HASH", "0".repeat(64))));
  }

  @Test
  void everyTruncationIsRefused() {
    Canonical canonical = canonical("GET", "", "");
    String header = SIGNER.access(canonical);

    for (int length = 0; length < header.length(); length++) {
      assertRefused(sent(canonical, header.substring(0, length)));
    }
  }

  @Test
  void aSignatureGivenTwiceIsRefused() {
    Sent sent = access("GET", "", "");

    assertRefused(sent.header("Authorization", sent.headers.get("Authorization").get(0)));
  }

  @Test
  void anUnknownKeyIsRefused() {
    Canonical canonical = canonical("GET", "", "");

    assertRefused(sent(canonical, new TestSigner("AKX", "hidden-secret").access(canonical)));
    assertRefused(sent(canonical, new TestSigner("AK", "other").access(canonical)));
  }

  @Test
  void nothingTellsASecretWhenPrinted() throws SignatureRefusedException {
    Sent sent = access("GET", "", "hidden-body", "X-Security-Token", "hidden-token");
    String header = sent.headers.get("Authorization").get(0);

    assertThat(key("AKT").toString()).doesNotContain("hidden");
    assertThat(sent.request().toString()).doesNotContain("hidden", signature(sent));
    assertThat(SignatureHeader.parse(header).toString()).doesNotContain(signature(sent));
  }

  @Nested
  class TheDate {
    private final Sent sent = access("GET", "", "");

    @ParameterizedTest
    @CsvSource({"-900, true", "900, true", "-901, false", "901, false", "999999999, false"})
    void isWithinTheWindow(long seconds, boolean verified) throws SignatureRefusedException {
      now = now.plusSeconds(seconds);

      if (verified) {
        assertVerified(sent);
      } else {
        assertRefused(sent);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "now",
          "2026-03-01T12:00:00Z",
          "20260301T120000",
          "20260230T120000Z",
          "20260301T250000Z",
          "20260301T120060Z",
          "00000000T000000Z",
          "99999999T999999Z",
          "99991231T235959Z",
          "-20260301T120000Z",
          "2026030１T120000Z",
          "Sun, 01 Mar 2026 12:00:00 GMT",
        })
    void isNotAbsurd(String date) {
      Canonical canonical = canonical("GET", "", "", "X-Sdk-Date", date);

      assertRefused(sent(canonical, SIGNER.access(canonical)));
    }
  }

  @Nested
  class ATemporaryKey {
    private final TestSigner signer = new TestSigner("AKT", "hidden-secret");

    private Sent with(String... headers) {
      Canonical canonical = canonical("GET", "", "", headers);
      return sent(canonical, signer.access(canonical));
    }

    @Test
    void comesWithItsTokenSignedOrNot() throws SignatureRefusedException {
      assertVerified(with("X-Security-Token", "hidden-token"));
      assertVerified(with().header("X-Security-Token", "hidden-token"));
    }

    @Test
    void isRefusedWithoutIt() {
      assertRefused(with());
      assertRefused(with("X-Security-Token", "hidden-tokem"));
      assertRefused(with("X-Security-Token", ""));
      assertRefused(
          with("X-Security-Token", "hidden-token").header("X-Security-Token", "hidden-token"));
    }

    @Test
    void isNotAPermanentOne() {
      assertRefused(access("GET", "", "", "X-Security-Token", "hidden-token"));
    }
  }
}
