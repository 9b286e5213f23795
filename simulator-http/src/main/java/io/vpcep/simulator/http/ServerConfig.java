package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and what it asks of who calls.
 *
 * @param host name or address of an interface of this machine, default 127.0.0.1
 * @param port 0 to 65535, default 0; zero takes a free one
 * @param auth which credentials are asked for, default none
 * @param signatureClock what the dates of signatures are held against, default real time
 * @param signatureWindow how far the date of a signature may be from it, either way, default 15
 *     minutes; not negative
 * @param tls with which certificate it speaks HTTPS; null, the default, for plain HTTP
 */
@Stable
public record ServerConfig(
    String host,
    int port,
    AuthMode auth,
    SignatureClock signatureClock,
    Duration signatureWindow,
    @Nullable Tls tls) {
  /** Largest number of a port. */
  public static final int MAX_PORT = 65_535;

  private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(15);
  private static final ServerConfig DEFAULTS = new ServerConfig("127.0.0.1", 0);

  /**
   * Checks all.
   *
   * @throws IllegalArgumentException if the host is blank, the port not 0 to 65535, or the window
   *     negative
   */
  public ServerConfig {
    Objects.requireNonNull(auth);
    Objects.requireNonNull(signatureClock);
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", not " + port);
    }
    if (signatureWindow.isNegative()) {
      throw new IllegalArgumentException(
          "signatureWindow must not be negative: " + signatureWindow);
    }
  }

  /**
   * Listens there; everything else by default.
   *
   * @throws IllegalArgumentException if the host is blank, or the port not 0 to 65535
   */
  public ServerConfig(String host, int port) {
    this(host, port, AuthMode.OFF, SignatureClock.REAL, SIGNATURE_WINDOW, null);
  }

  /** This machine only, a free port, plain HTTP, and no questions asked. */
  public static ServerConfig defaults() {
    return DEFAULTS;
  }

  /**
   * The same on another host.
   *
   * @throws IllegalArgumentException if the host is blank
   */
  public ServerConfig withHost(String newHost) {
    return new ServerConfig(newHost, port, auth, signatureClock, signatureWindow, tls);
  }

  /**
   * The same on another port.
   *
   * @throws IllegalArgumentException if the port is not 0 to 65535
   */
  public ServerConfig withPort(int newPort) {
    return new ServerConfig(host, newPort, auth, signatureClock, signatureWindow, tls);
  }

  /** The same, asking for other credentials. */
  public ServerConfig withAuth(AuthMode newAuth) {
    return new ServerConfig(host, port, newAuth, signatureClock, signatureWindow, tls);
  }

  /** The same, holding the dates of signatures against another clock. */
  public ServerConfig withSignatureClock(SignatureClock newClock) {
    return new ServerConfig(host, port, auth, newClock, signatureWindow, tls);
  }

  /**
   * The same with another window for the dates of signatures.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ServerConfig withSignatureWindow(Duration newWindow) {
    return new ServerConfig(host, port, auth, signatureClock, newWindow, tls);
  }

  /** The same over HTTPS, with a certificate made at the start, see {@link Tls#selfSigned()}. */
  public ServerConfig withTls() {
    return withTls(Tls.selfSigned());
  }

  /** The same over HTTPS. */
  public ServerConfig withTls(Tls newTls) {
    return new ServerConfig(host, port, auth, signatureClock, signatureWindow, newTls);
  }
}
