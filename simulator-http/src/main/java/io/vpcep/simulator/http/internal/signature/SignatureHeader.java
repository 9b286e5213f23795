package io.vpcep.simulator.http.internal.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code Authorization} header, of either form.
 *
 * @param accessKey id of the key
 * @param scope day, region and service that the key is derived for; null if it is used as it is
 * @param signedHeaders names in lower case, in the order in which they were signed
 * @param signature hexadecimal digits in lower case
 */
record SignatureHeader(
    String accessKey, @Nullable Scope scope, List<String> signedHeaders, String signature) {

  /** What both forms begin with, and what they sign with. */
  static final String ALGORITHM = "SDK-HMAC-SHA256";

  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern HEADER_NAME = Pattern.compile("[-!#$%&'*+.^_`|~0-9a-z]+");

  /**
   * What a derived key is for.
   *
   * @param day as in the date of the request
   * @param region may be empty
   * @param service may be empty
   */
  record Scope(String day, String region, String service) {
    private static final String END = "sdk_request";

    @Override
    public String toString() {
      return day + "/" + region + "/" + service + "/" + END;
    }

    /** The key: what each part of the scope makes of the one before. */
    byte[] keyOf(String secret) {
      byte[] key = Digests.utf8("SDK" + secret);
      for (String part : List.of(day, region, service, END)) {
        key = Digests.hmac(key, part);
      }
      return key;
    }
  }

  /** Whether a header carries a signature at all, right or wrong. */
  static boolean isOne(String header) {
    return header.equals(ALGORITHM) || header.startsWith(ALGORITHM + " ");
  }

  static SignatureHeader parse(String header) throws SignatureRefusedException {
    if (!isOne(header)) {
      throw new SignatureRefusedException("Authorization does not begin with " + ALGORITHM);
    }
    Map<String, String> fields = fields(header.substring(ALGORITHM.length()).strip());
    String credential = fields.remove("Credential");
    String access = fields.remove("Access");
    String names = fields.remove("SignedHeaders");
    String signature = fields.remove("Signature");
    if (names == null || signature == null || !fields.isEmpty()) {
      throw malformed("it takes SignedHeaders, Signature, and Access or Credential");
    }
    String digits = signature.toLowerCase(Locale.ROOT);
    if (!SIGNATURE.matcher(digits).matches()) {
      throw malformed("the signature has not 64 hexadecimal digits");
    }
    if ((access == null) == (credential == null)) {
      throw malformed("it takes either Access or Credential");
    }
    return access == null
        ? derived(String.valueOf(credential), names(names), digits)
        : new SignatureHeader(access, null, names(names), digits);
  }

  private static SignatureHeader derived(String credential, List<String> names, String signature)
      throws SignatureRefusedException {
    String[] parts = credential.split("/", -1);
    if (parts.length != 5 || !parts[4].equals(Scope.END)) {
      throw malformed("Credential is not KEY/DAY/REGION/SERVICE/" + Scope.END);
    }
    return new SignatureHeader(parts[0], new Scope(parts[1], parts[2], parts[3]), names, signature);
  }

  private static Map<String, String> fields(String text) throws SignatureRefusedException {
    Map<String, String> fields = new HashMap<>();
    for (String field : SEPARATOR.split(text, -1)) {
      int end = field.indexOf('=');
      if (end < 0 || fields.put(field.substring(0, end), field.substring(end + 1)) != null) {
        throw malformed("its fields are NAME=VALUE, each name once");
      }
    }
    return fields;
  }

  private static List<String> names(String text) throws SignatureRefusedException {
    List<String> names = new ArrayList<>();
    if (!text.isEmpty()) {
      names.addAll(List.of(text.toLowerCase(Locale.ROOT).split(";", -1)));
    }
    boolean wellFormed = names.stream().allMatch(name -> HEADER_NAME.matcher(name).matches());
    if (!wellFormed || new HashSet<>(names).size() < names.size()) {
      throw malformed("SignedHeaders are names of headers, each once");
    }
    return names;
  }

  private static SignatureRefusedException malformed(String reason) {
    return new SignatureRefusedException("Authorization is malformed: " + reason);
  }

  /** Does not tell the signature, with which the request could be sent once more. */
  @Override
  public String toString() {
    return ALGORITHM + " of " + accessKey;
  }
}
