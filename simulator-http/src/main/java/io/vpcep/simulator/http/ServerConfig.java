package io.vpcep.simulator.http;

import io.vpcep.simulator.stability.Stable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and which credentials it asks for.
 *
 * @param host name or address of an interface of this machine, default 127.0.0.1
 * @param port 0 to 65535, default 0; 0 takes a free one
 * @param auth which credentials are asked for, default none
 * @param identityClock the time that says when a token ends, and with which the dates of signatures
 *     are compared; default real time
 * @param signatureWindow how far the date of a signature may be before or after that time, 0 or
 *     more, default 15 minutes
 * @param tls the certificate for HTTPS; null, the default, for plain HTTP
 * @param tokenKey a secret by which servers know their tokens, any text; null, the default, for one
 *     that follows from the seed of each region
 * @param allowedHosts further names by which clients may call the simulator's own API, {@code
 *     /_simulator/}; one that begins with a dot stands for all names that end so. Default none:
 *     addresses, {@code localhost}, names without a dot or under {@code .localhost}, {@code
 *     .local}, {@code .internal} and {@code .test}, and the host that it listens on are always
 *     allowed, and the imitated API takes any name
 * @param bodyTimeout how long the body of a request may take to come before it is refused with 408,
 *     more than 0, default 30 seconds
 * @param requestLog told each request to a region, in one line without its secrets, before it is
 *     answered; called by several threads at once. Null, the default, for nobody
 */
@Stable
public record ServerConfig(
    String host,
    int port,
    AuthMode auth,
    IdentityClock identityClock,
    Duration signatureWindow,
    @Nullable Tls tls,
    @Nullable String tokenKey,
    List<String> allowedHosts,
    Duration bodyTimeout,
    @Nullable Consumer<String> requestLog) {
  /** The largest port number. */
  public static final int MAX_PORT = 65_535;

  private static final Pattern HOST_NAME =
      Pattern.compile("\\.?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Duration SIGNATURE_WINDOW = Duration.ofMinutes(15);
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(30);
  private static final ServerConfig DEFAULTS = new ServerConfig("127.0.0.1", 0);

  /**
   * Checks all.
   *
   * @throws IllegalArgumentException if the host is blank, the port not 0 to 65535, the window
   *     negative, an allowed host no name, or the time-out not more than 0
   */
  public ServerConfig {
    Objects.requireNonNull(auth);
    Objects.requireNonNull(identityClock);
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
    allowedHosts = List.copyOf(allowedHosts);
    for (String name : allowedHosts) {
      if (!HOST_NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("an allowed host is a name without a port: " + name);
      }
    }
    if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
      throw new IllegalArgumentException("bodyTimeout must be more than 0, not " + bodyTimeout);
    }
  }

  /**
   * Listens at a host and a port; all else has its default.
   *
   * @throws IllegalArgumentException if the host is blank, or the port not 0 to 65535
   */
  public ServerConfig(String host, int port) {
    this(
        host,
        port,
        AuthMode.OFF,
        IdentityClock.REAL,
        SIGNATURE_WINDOW,
        null,
        null,
        List.of(),
        BODY_TIMEOUT,
        null);
  }

  /** Listens on 127.0.0.1 and a free port, by plain HTTP, without asking for credentials. */
  public static ServerConfig defaults() {
    return DEFAULTS;
  }

  /**
   * The same on another host.
   *
   * @throws IllegalArgumentException if the host is blank
   */
  public ServerConfig withHost(String newHost) {
    return with(draft -> draft.host = newHost);
  }

  /**
   * The same on another port.
   *
   * @throws IllegalArgumentException if the port is not 0 to 65535
   */
  public ServerConfig withPort(int newPort) {
    return with(draft -> draft.port = newPort);
  }

  /** The same, asking for other credentials. */
  public ServerConfig withAuth(AuthMode newAuth) {
    return with(draft -> draft.auth = newAuth);
  }

  /** The same, with another time for tokens and signatures. */
  public ServerConfig withIdentityClock(IdentityClock newClock) {
    return with(draft -> draft.identityClock = newClock);
  }

  /**
   * The same with another window for the dates of signatures.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ServerConfig withSignatureWindow(Duration newWindow) {
    return with(draft -> draft.signatureWindow = newWindow);
  }

  /** The same over HTTPS, with a certificate made at the start, see {@link Tls#selfSigned()}. */
  public ServerConfig withTls() {
    return withTls(Tls.selfSigned());
  }

  /** The same over HTTPS. */
  public ServerConfig withTls(Tls newTls) {
    return with(draft -> draft.tls = newTls);
  }

  /** The same with another key of tokens; null for one that follows from the seed. */
  public ServerConfig withTokenKey(@Nullable String newKey) {
    return with(draft -> draft.tokenKey = newKey);
  }

  /**
   * The same, whose own API may also be called by these names.
   *
   * @throws IllegalArgumentException if one is no name
   */
  public ServerConfig withAllowedHosts(String... names) {
    return with(draft -> draft.allowedHosts = List.of(names));
  }

  /**
   * The same with another time that the body of a request may take.
   *
   * @throws IllegalArgumentException if it is not more than 0
   */
  public ServerConfig withBodyTimeout(Duration newTimeout) {
    return with(draft -> draft.bodyTimeout = newTimeout);
  }

  /** The same, telling each request in a line; null for nobody to tell it. */
  public ServerConfig withRequestLog(@Nullable Consumer<String> newLog) {
    return with(draft -> draft.requestLog = newLog);
  }

  private ServerConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /** A configuration as a form to fill in: its fields are the components. */
  private static final class Draft {
    private String host;
    private int port;
    private AuthMode auth;
    private IdentityClock identityClock;
    private Duration signatureWindow;
    private @Nullable Tls tls;
    private @Nullable String tokenKey;
    private List<String> allowedHosts;
    private Duration bodyTimeout;
    private @Nullable Consumer<String> requestLog;

    Draft(ServerConfig former) {
      host = former.host;
      port = former.port;
      auth = former.auth;
      identityClock = former.identityClock;
      signatureWindow = former.signatureWindow;
      tls = former.tls;
      tokenKey = former.tokenKey;
      allowedHosts = former.allowedHosts;
      bodyTimeout = former.bodyTimeout;
      requestLog = former.requestLog;
    }

    ServerConfig config() {
      return new ServerConfig(
          host,
          port,
          auth,
          identityClock,
          signatureWindow,
          tls,
          tokenKey,
          allowedHosts,
          bodyTimeout,
          requestLog);
    }
  }

  /** Does not show the key of tokens. */
  @Override
  public String toString() {
    return "ServerConfig[host="
        + host
        + ", port="
        + port
        + ", auth="
        + auth
        + ", identityClock="
        + identityClock
        + ", signatureWindow="
        + signatureWindow
        + ", tls="
        + tls
        + ", allowedHosts="
        + allowedHosts
        + ", bodyTimeout="
        + bodyTimeout
        + "]";
  }
}
