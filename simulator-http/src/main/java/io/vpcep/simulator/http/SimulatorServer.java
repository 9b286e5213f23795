package io.vpcep.simulator.http;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.ClockMode;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.authentication.CheckingAuthentication;
import io.vpcep.simulator.http.internal.authentication.Tokens;
import io.vpcep.simulator.http.internal.authentication.TrustingAuthentication;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.handler.ApiHandlers;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.listener.Listener;
import io.vpcep.simulator.http.internal.route.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Serves a region over HTTP: the API under {@code /v1}, and the simulator's own under {@code
 * /_simulator}. Calls over HTTP and calls in this process see the same region.
 *
 * <p>Any number of servers can run in one process, also for one region. A started server keeps the
 * process alive until it is closed. Safe for use by several threads.
 */
public final class SimulatorServer implements AutoCloseable {
  private final SimulatedRegion region;
  private final Listener listener;

  private SimulatorServer(SimulatedRegion region, Listener listener) {
    this.region = region;
    this.listener = listener;
  }

  /**
   * Serves a region on 127.0.0.1 and a free port.
   *
   * @throws UncheckedIOException if there is no free port
   */
  public static SimulatorServer start(SimulatedRegion region) {
    return start(region, ServerConfig.defaults());
  }

  /**
   * Serves a region; when this returns, requests are answered.
   *
   * @throws UncheckedIOException if the address cannot be listened on; its message tells which and
   *     why
   */
  public static SimulatorServer start(SimulatedRegion region, ServerConfig config) {
    return start(region, config, same -> {});
  }

  /**
   * Sets a region up and serves it. A reset over HTTP begins with the same set-up again; {@link
   * SimulatedRegion#reset()} does not.
   *
   * @param initialSetUp what the region gets, such as {@code NetworkFile.read(path)::addTo}; what
   *     it throws, this method throws
   * @throws UncheckedIOException if the address cannot be listened on; its message tells which and
   *     why
   */
  public static SimulatorServer start(
      SimulatedRegion region, ServerConfig config, Consumer<SimulatedRegion> initialSetUp) {
    initialSetUp.accept(region);
    Routes routes = routes(region, config, initialSetUp);
    try {
      return new SimulatorServer(
          region, Listener.start(config.host(), config.port(), routes.servlet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static Routes routes(
      SimulatedRegion region, ServerConfig config, Consumer<SimulatedRegion> initialSetUp) {
    Tokens tokens = new Tokens(region.config().seed());
    Authentication authentication = authentication(region, config, tokens);
    return new Routes(
        ApiHandlers.of(region, authentication),
        new IdentityHandler(region, authentication, tokens),
        new ControlHandler(region, initialSetUp));
  }

  private static Authentication authentication(
      SimulatedRegion region, ServerConfig config, Tokens tokens) {
    return switch (config.auth()) {
      case OFF -> new TrustingAuthentication(region, tokens, false);
      case PRESENT -> new TrustingAuthentication(region, tokens, true);
      case TOKEN -> CheckingAuthentication.ofTokens(region, tokens);
      case FULL ->
          CheckingAuthentication.ofTokensAndSignatures(
              region, tokens, signatureTime(region, config), config.signatureWindow());
    };
  }

  private static InstantSource signatureTime(SimulatedRegion region, ServerConfig config) {
    return switch (config.signatureClock()) {
      case REAL -> SimulatorClock.of(ClockSettings.of(ClockMode.SYSTEM));
      case SIMULATOR -> region.clock();
    };
  }

  /**
   * Where clients on this machine find the server, without a slash at the end, such as {@code
   * http://127.0.0.1:49152}. A server that listens on all addresses gives its loopback address.
   */
  public URI uri() {
    return listener.uri();
  }

  /** The port, also when a free one was asked for. */
  public int port() {
    return listener.port();
  }

  /** The region that is served. */
  public SimulatedRegion region() {
    return region;
  }

  /**
   * Stops the server: calls under way end, further ones find nobody. The region stays open. Closing
   * again does nothing.
   */
  @Override
  public void close() {
    listener.close();
  }
}
