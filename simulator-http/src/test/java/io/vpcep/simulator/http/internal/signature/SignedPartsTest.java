package io.vpcep.simulator.http.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vpcep.simulator.http.Rule;
import io.vpcep.simulator.http.internal.signature.TestSigner.Canonical;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures over whatever a client chose to sign, of both forms. */
class SignedPartsTest extends Verification {

  @Test
  void theFewestHeaders() throws SignatureRefusedException {
    Canonical nothing = new Canonical("GET", "/v1/p/vpc-endpoints/", "", Map.of(), "");
    Sent sent = sent(nothing, SIGNER.access(nothing, DATE)).header("x-sdk-date", DATE);
    assertVerified(sent);

    sent.headers.put("x-sdk-date", List.of("20260301T120001Z"));
    assertRefused(sent);
  }

  @Test
  void manyHeaders() throws SignatureRefusedException {
    assertVerified(
        access("PUT", "", "{}", "Content-Type", "application/json", "X-Project-Id", "p"));
  }

  @Test
  void aBodyOnGet() throws SignatureRefusedException {
    assertVerified(access("GET", "limit=1", "{}"));
  }

  @Test
  void theHashOfTheBodyInAHeader() throws SignatureRefusedException {
    Sent sent =
        access("POST", "", "{}", "X-Sdk-Content-Sha256", TestSigner.sha256("{}".getBytes(UTF_8)));
    assertVerified(sent);

    sent.body = "{ }".getBytes(UTF_8);
    assertRefused(sent);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "eu-de,vpcep", "eu-de,''"})
  void byADerivedKey(String region, String service) throws SignatureRefusedException {
    for (Canonical canonical :
        List.of(
            canonical("GET", "a=1&b=2", ""),
            canonical("GET", "a=1", "{}"),
            canonical("POST", "a=1", "{}"),
            canonical("DELETE", "", ""))) {
      assertVerified(sent(canonical, SIGNER.credential(canonical, region, service)));
    }
  }

  @Rule("S45")
  @Test
  void byADerivedKeyWithSpacesThatTheClientCollapsed() throws SignatureRefusedException {
    Canonical canonical = canonical("GET", "", "", "User-Agent", "a b");
    Sent sent = sent(canonical, SIGNER.credential(canonical, "", ""));
    sent.headers.put("User-Agent", List.of("a \t b"));

    assertVerified(sent);
  }

  @Test
  void theQueryOfAPostWithoutBodyByADerivedKey() throws SignatureRefusedException {
    Canonical canonical =
        new Canonical("POST", "/v1/p/vpc-endpoints/", "", Map.of("X-Sdk-Date", DATE), "a=1&b=2");
    Sent sent = sent(canonical, SIGNER.credential(canonical, "", ""));
    sent.body = new byte[0];
    sent.query = "b=2&a=1";
    assertVerified(sent);

    sent.query = "b=2&a=2";
    assertRefused(sent);
  }

  @Test
  void butNotWithoutTheQuery() {
    Canonical canonical = canonical("POST", "", "", "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
    Sent sent = sent(canonical, SIGNER.credential(canonical, "", ""));
    sent.query = "a=1";

    assertRefused(sent);
  }
}
