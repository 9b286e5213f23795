package io.vpcep.simulator.http.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as clients do, written down from their description and not from what verifies them. */
public final class TestSigner {
  private static final String ALGORITHM = "SDK-HMAC-SHA256";

  private final String accessKey;
  private final String secret;

  /** Signs with a key. */
  public TestSigner(String accessKey, String secret) {
    this.accessKey = accessKey;
    this.secret = secret;
  }

  /** What is signed; path with a slash at its end, query sorted and encoded. */
  public record Canonical(
      String method, String path, String query, Map<String, String> headers, String payload) {

    String hash() {
      String claimed = headers.get("X-Sdk-Content-Sha256");
      String payloadHash = claimed == null ? sha256(payload.getBytes(UTF_8)) : claimed;
      Map<String, String> sorted = new TreeMap<>();
      headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
      StringBuilder lines = new StringBuilder();
      sorted.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
      return sha256(
          String.join("\n", method, path, query, lines.toString(), names(sorted), payloadHash)
              .getBytes(UTF_8));
    }

    String names() {
      Map<String, String> sorted = new TreeMap<>();
      headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value));
      return names(sorted);
    }

    private static String names(Map<String, String> sorted) {
      return String.join(";", sorted.keySet());
    }
  }

  /** The header of the form with Access. */
  public String access(Canonical request) {
    return access(request, request.headers().get("X-Sdk-Date"));
  }

  /** The header of the form with Access, the date of which is not among the signed headers. */
  public String access(Canonical request, String date) {
    String text = String.join("\n", ALGORITHM, date, request.hash());
    return header("Access=" + accessKey, request, hmac(secret.getBytes(UTF_8), text));
  }

  /** The header of the form with Credential. */
  public String credential(Canonical request, String region, String service) {
    String date = request.headers().get("X-Sdk-Date");
    String day = date.substring(0, 8);
    String scope = String.join("/", day, region, service, "sdk_request");
    byte[] key = ("SDK" + secret).getBytes(UTF_8);
    for (String part : List.of(day, region, service, "sdk_request")) {
      key = hmac(key, part);
    }
    String text = String.join("\n", ALGORITHM, date, scope, request.hash());
    return header("Credential=" + accessKey + "/" + scope, request, hmac(key, text));
  }

  private static String header(String who, Canonical request, byte[] signature) {
    return "%s %s, SignedHeaders=%s, Signature=%s"
        .formatted(ALGORITHM, who, request.names(), HexFormat.of().formatHex(signature));
  }

  /** The hash of a body. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
