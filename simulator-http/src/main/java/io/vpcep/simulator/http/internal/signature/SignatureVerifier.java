package io.vpcep.simulator.http.internal.signature;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a request was signed with an access key, in either form of {@code SDK-HMAC-SHA256}.
 * Nothing but what is signed decides, and nothing is taken on trust: what is malformed, missing,
 * there twice or out of date is refused like a wrong signature.
 */
public final class SignatureVerifier {
  private static final String AUTHORIZATION = "authorization";
  private static final String DATE = "x-sdk-date";
  private static final String SECURITY_TOKEN = "x-security-token";
  private static final DateTimeFormatter DATE_FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Function<String, @Nullable SigningKey> keys;
  private final Supplier<Instant> now;
  private final Duration window;

  /**
   * A verifier.
   *
   * @param keys the secrets by access key; null for an unknown one
   * @param now the instant against which dates are held
   * @param window how far a date may be from it, either way
   */
  public SignatureVerifier(
      Function<String, @Nullable SigningKey> keys, Supplier<Instant> now, Duration window) {
    this.keys = keys;
    this.now = now;
    this.window = window;
  }

  /**
   * The access key that a request says it is signed with, whether or not it is.
   *
   * @return null if the request has no signature that can be read
   */
  public static @Nullable String claimedKey(SignedRequest request) {
    try {
      String header = request.header(AUTHORIZATION);
      return header == null ? null : SignatureHeader.parse(header).accessKey();
    } catch (SignatureRefusedException e) {
      return null;
    }
  }

  /**
   * Verifies.
   *
   * @return the access key that the request is signed with
   * @throws SignatureRefusedException if it is not
   */
  public VerifiedSignature verify(SignedRequest request) throws SignatureRefusedException {
    String authorization = request.header(AUTHORIZATION);
    if (authorization == null) {
      throw new SignatureRefusedException("there is no Authorization");
    }
    SignatureHeader header = SignatureHeader.parse(authorization);
    String date = requireDate(request, header);
    SigningKey key = keys.apply(header.accessKey());
    if (key == null) {
      throw new SignatureRefusedException("unknown access key");
    }
    requireSecurityToken(request, key);
    requireSignature(request, header, date, key);
    return new VerifiedSignature(header.accessKey(), header.signedHeaders());
  }

  private String requireDate(SignedRequest request, SignatureHeader header)
      throws SignatureRefusedException {
    String date = request.header(DATE);
    if (date == null) {
      throw new SignatureRefusedException("there is no X-Sdk-Date");
    }
    Duration distance = Duration.between(parse(date), now.get()).abs();
    if (distance.compareTo(window) > 0) {
      throw new SignatureRefusedException("X-Sdk-Date is more than " + window + " from now");
    }
    if (header.scope() != null && !date.startsWith(header.scope().day() + "T")) {
      throw new SignatureRefusedException("the day of Credential is not that of X-Sdk-Date");
    }
    return date;
  }

  private static Instant parse(String date) throws SignatureRefusedException {
    try {
      return LocalDateTime.parse(date, DATE_FORM).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new SignatureRefusedException("X-Sdk-Date is not of the form 20260131T235959Z");
    }
  }

  /** The token need not be signed: only whoever was given it can send the right one. */
  private static void requireSecurityToken(SignedRequest request, SigningKey key)
      throws SignatureRefusedException {
    String sent = request.header(SECURITY_TOKEN);
    String expected = key.securityToken();
    if (expected == null ? sent != null : sent == null || !Digests.areEqual(expected, sent)) {
      throw new SignatureRefusedException("X-Security-Token is not the one of the access key");
    }
  }

  private static void requireSignature(
      SignedRequest request, SignatureHeader header, String date, SigningKey key)
      throws SignatureRefusedException {
    SignatureHeader.Scope scope = header.scope();
    byte[] signingKey = scope == null ? Digests.utf8(key.secret()) : scope.keyOf(key.secret());
    String prefix =
        SignatureHeader.ALGORITHM + "\n" + date + "\n" + (scope == null ? "" : scope + "\n");
    boolean verified = false;
    for (String form : new CanonicalRequest(request, header).forms()) {
      String text = prefix + Digests.sha256(Digests.utf8(form));
      String expected = Digests.hex(Digests.hmac(signingKey, text));
      verified |= Digests.areEqual(expected, header.signature());
    }
    if (!verified) {
      throw new SignatureRefusedException("the signature is not that of this request");
    }
  }
}
