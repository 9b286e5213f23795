package io.vpcep.simulator.http.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.huaweicloud.sdk.core.auth.AKSKSigner;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official SDK signs by its own signer. */
class SdkSignatureTest extends Verification {

  private Sent sdk(HttpRequest request) {
    BasicCredentials key = new BasicCredentials().withAk("AK").withSk("hidden-secret");
    Sent sent = new Sent();
    sent.method = request.getMethod().name();
    sent.path = request.getUrl().getPath();
    sent.query = String.valueOf(request.getUrl().getQuery()).replace("null", "");
    String body = request.getBodyAsString();
    sent.body = body == null ? new byte[0] : body.getBytes(UTF_8);
    AKSKSigner.getInstance().sign(request, key).forEach(sent::header);
    request.getHeaders().forEach((name, values) -> sent.headers.put(name, values));
    return sent;
  }

  private HttpRequest.HttpRequestBuilder request(HttpMethod method, String path) {
    return HttpRequest.newBuilder()
        .withEndpoint("http://" + HOST)
        .withPath(path)
        .withMethod(method)
        .withContentType("application/json;charset=UTF-8")
        .addHeader("X-Project-Id", "p")
        .addHeader("X-Sdk-Date", DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/p/vpc-endpoints", "/v1/p/a b", "/v1/p/a%20b", "/v1/~*"})
  void paths(String path) throws SignatureRefusedException {
    assertVerified(sdk(request(HttpMethod.GET, path).build()));
  }

  @Test
  void queries() throws SignatureRefusedException {
    assertVerified(
        sdk(
            request(HttpMethod.GET, "/v1/p/vpc-endpoints")
                .addQueryParam("name", List.of("a b+c*d~e/f?g=h&iö%"))
                .addQueryParam("empty", List.of(""))
                .addQueryParam("twice", List.of("b", "a"))
                .build()));
  }

  @Test
  void bodies() throws SignatureRefusedException {
    assertVerified(
        sdk(
            request(HttpMethod.POST, "/v1/p/vpc-endpoints")
                .withBodyAsString("{\"description\": \"ö\"}")
                .build()));
  }

  @Test
  void bodiesThatItLeavesOut() throws SignatureRefusedException {
    Sent sent =
        sdk(
            request(HttpMethod.POST, "/v1/p/vpc-endpoints")
                .addHeader("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")
                .withBodyAsString("whatever")
                .build());
    assertVerified(sent);

    sent.headers.put("X-Sdk-Content-Sha256", List.of(TestSigner.sha256(sent.body)));
    assertRefused(sent);
  }
}
