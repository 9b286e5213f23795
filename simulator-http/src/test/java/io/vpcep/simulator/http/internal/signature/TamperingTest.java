package io.vpcep.simulator.http.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vpcep.simulator.http.internal.signature.TestSigner.Canonical;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that were changed after they were signed. */
class TamperingTest extends Verification {

  private final Sent sent =
      access("POST", "a=1&a=2&b=3", "{\"a\":1}", "X-Project-Id", "p", "X-Domain-Id", "d");

  @Test
  void isFineBefore() throws SignatureRefusedException {
    assertVerified(sent);
  }

  @Test
  void body() {
    sent.body = "{\"a\":2}".getBytes(UTF_8);
    assertRefused(sent);
    sent.body = new byte[0];
    assertRefused(sent);
  }

  @Test
  void method() {
    sent.method = "PUT";
    assertRefused(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=1&a=2&b=4", "a=1&a=2&b=3&c=", "a=1%26a=2&b=3", "", "a=%"})
  void query(String query) {
    sent.query = query;
    assertRefused(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/p/vpc-endpoint", "/v1/p%2Fvpc-endpoints", "/v1/q/vpc-endpoints", "/%"})
  void path(String path) {
    sent.path = path;
    assertRefused(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "X-Sdk-Date", "X-Project-Id", "X-Domain-Id"})
  void headers(String name) {
    String value = sent.headers.get(name).get(0);
    sent.headers.put(name, List.of(value + "0"));
    assertRefused(sent);
    sent.headers.put(name, List.of(value, value));
    assertRefused(sent);
    sent.headers.remove(name);
    assertRefused(sent);
  }

  @Test
  void thePayloadHashByAHeaderThatIsNotSigned() throws SignatureRefusedException {
    sent.header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
    assertVerified(sent);

    sent.body = "{\"a\":2}".getBytes(UTF_8);
    assertRefused(sent);
  }

  @Test
  void theScope() {
    Canonical canonical = canonical("GET", "", "");
    String header = SIGNER.credential(canonical, "eu-de", "vpcep");
    for (String changed :
        List.of(
            header.replace("eu-de", "eu-nl"),
            header.replace("vpcep", "vpc"),
            header.replace("20260301", "20260302"),
            header.replace("sdk_request", "aws4_request"),
            header.replace("/vpcep", ""))) {
      assertRefused(sent(canonical, changed));
    }
  }
}
