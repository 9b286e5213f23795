package io.vpcep.simulator.http;

/**
 * Where a server listens.
 *
 * @param host name or address of an interface of this machine, default 127.0.0.1
 * @param port 0 to 65535, default 0; zero takes a free one
 */
public record ServerConfig(String host, int port) {
  private static final int MAX_PORT = 65_535;
  private static final ServerConfig DEFAULTS = new ServerConfig("127.0.0.1", 0);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the host is blank, or the port not 0 to 65535
   */
  public ServerConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", not " + port);
    }
  }

  /** This machine only, and a free port. */
  public static ServerConfig defaults() {
    return DEFAULTS;
  }

  /**
   * The same on another host.
   *
   * @throws IllegalArgumentException if the host is blank
   */
  public ServerConfig withHost(String newHost) {
    return new ServerConfig(newHost, port);
  }

  /**
   * The same on another port.
   *
   * @throws IllegalArgumentException if the port is not 0 to 65535
   */
  public ServerConfig withPort(int newPort) {
    return new ServerConfig(host, newPort);
  }
}
