package io.vpcep.simulator.http.internal.authentication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens, writes them and reads them back. A token carries all that it says, sealed with a
 * key: nothing has to be kept, and the same key, time and calls give the same tokens.
 */
public final class Tokens {
  private static final String HMAC = "HmacSHA256";
  private static final int SEAL_BYTES = 32;
  private static final String SEPARATOR = "/";

  private final SecretKeySpec key;
  private final InstantSource time;

  /**
   * Tokens of a region.
   *
   * @param key a secret; null for one that follows from the seed
   * @param time what says when they end
   */
  public Tokens(@Nullable String key, long seed, InstantSource time) {
    this.key =
        new SecretKeySpec(bytes("vpcep-simulator-tokens-" + (key == null ? seed : key)), HMAC);
    this.time = time;
  }

  /** A token that begins now. */
  public Token issue(String userId, TokenScope scope) {
    return new Token(userId, scope, time.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Whether a token is not valid any more. */
  public boolean isExpired(Token token) {
    return token.isExpired(time.instant());
  }

  /** The token as a client carries it. */
  public String write(Token token) {
    TokenScope scope = token.scope();
    Instant issuedAt = token.issuedAt();
    // Not by MICROS.between, which counts nanoseconds on JDK 17: they are too many in the year
    // 2262.
    long micros = issuedAt.getEpochSecond() * 1_000_000 + issuedAt.getNano() / 1_000;
    byte[] content =
        bytes(
            String.join(
                SEPARATOR, token.userId(), scope.kind().name(), scope.id(), Long.toString(micros)));
    byte[] sealed = Arrays.copyOf(seal(content), SEAL_BYTES + content.length);
    System.arraycopy(content, 0, sealed, SEAL_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** What a token says, if it is one of these; expired or not. */
  public Optional<Token> read(String text) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(text);
      byte[] content =
          Arrays.copyOfRange(sealed, Math.min(SEAL_BYTES, sealed.length), sealed.length);
      byte[] seal = Arrays.copyOf(sealed, SEAL_BYTES);
      return MessageDigest.isEqual(seal, seal(content))
          ? Optional.of(token(new String(content, StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Token token(String content) {
    String[] parts = content.split(SEPARATOR, -1);
    TokenScope scope = new TokenScope(TokenScope.Kind.valueOf(parts[1]), parts[2]);
    Instant issuedAt = Instant.EPOCH.plus(Long.parseLong(parts[3]), ChronoUnit.MICROS);
    return new Token(parts[0], scope, issuedAt);
  }

  private byte[] seal(byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
