package io.vpcep.simulator.http.internal.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The algorithms that every Java has: SHA-256 and HMAC over it. */
final class Digests {
  private static final String HMAC = "HmacSHA256";

  private Digests() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String sha256(byte[] content) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes as long whether they differ at the beginning, at the end or not at all. */
  static boolean areEqual(String one, String other) {
    return MessageDigest.isEqual(utf8(one), utf8(other));
  }
}
