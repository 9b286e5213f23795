package io.vpcep.simulator.http;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.authentication.CheckingAuthentication;
import io.vpcep.simulator.http.internal.authentication.TokenScope;
import io.vpcep.simulator.http.internal.authentication.Tokens;
import io.vpcep.simulator.http.internal.authentication.TrustingAuthentication;
import io.vpcep.simulator.http.internal.control.CertificateHandler;
import io.vpcep.simulator.http.internal.control.ControlHandler;
import io.vpcep.simulator.http.internal.control.EventStreams;
import io.vpcep.simulator.http.internal.control.Holds;
import io.vpcep.simulator.http.internal.control.RegionList;
import io.vpcep.simulator.http.internal.handler.ConsoleHandler;
import io.vpcep.simulator.http.internal.handler.OperationHandler;
import io.vpcep.simulator.http.internal.identity.IdentityHandler;
import io.vpcep.simulator.http.internal.journal.CallRecorder;
import io.vpcep.simulator.http.internal.listener.Listener;
import io.vpcep.simulator.http.internal.mount.MountedRegions;
import io.vpcep.simulator.http.internal.route.RegionHandlers;
import io.vpcep.simulator.http.internal.route.Routes;
import io.vpcep.simulator.http.internal.route.ServerRoutes;
import io.vpcep.simulator.http.internal.tls.KeyEntry;
import io.vpcep.simulator.http.internal.waiting.WaitingCalls;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.stability.Stable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves a region over HTTP: the API under {@code /v1}, and the simulator's own under {@code
 * /_simulator}. Calls over HTTP and calls in this process see the same region.
 *
 * <p>A server can carry several regions that know nothing of each other: each request goes to the
 * region that has the project in its path. The region that a server is started with gets all other
 * requests too, so a client may call it in any project. A server that is started empty refuses
 * projects that none of its regions has (404, EndPoint.0005). Each region has an address of its own
 * for paths without a project, such as those of the control API: {@code
 * /_simulator/regions/PROJECT_ID}, with any of its projects. Its clock is at {@code
 * /_simulator/regions/PROJECT_ID/_simulator/clock}.
 *
 * <p>Any number of servers can run in one process, even for one region. A server keeps the process
 * alive until it is closed. Safe for use by several threads.
 */
@Stable
public final class SimulatorServer implements AutoCloseable {
  private final ServerConfig config;
  private final @Nullable SimulatedRegion main;
  private final RegionList list;
  private final MountedRegions regions;
  private final EventStreams events = new EventStreams();
  private final Holds holds = new Holds();
  private final WaitingCalls waiting = new WaitingCalls();
  private final @Nullable ServerCertificate certificate;
  private final Listener listener;

  private SimulatorServer(
      @Nullable SimulatedRegion main, ServerConfig config, Consumer<SimulatedRegion> mainSetUp)
      throws IOException {
    Tls tls = config.tls();
    KeyEntry entry = tls == null ? null : tls.keyEntry(config.host());
    this.config = config;
    this.main = main;
    this.certificate = entry == null ? null : new ServerCertificate(entry.certificate());
    this.list = new RegionList(main, this::regions, holds);
    this.regions =
        new MountedRegions(
            main,
            region -> routes(region, region == main ? mainSetUp : same -> {}),
            new ServerRoutes(new CertificateHandler(shown(certificate)), list));
    this.listener =
        Listener.start(
            config.host(),
            config.port(),
            entry == null ? null : entry.serverContext(),
            config.allowedHosts(),
            config.bodyTimeout(),
            regions);
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
   * Serves a region. When this method returns, requests are answered.
   *
   * @throws UncheckedIOException if it cannot listen at the address; the message names the address
   *     and the reason
   */
  public static SimulatorServer start(SimulatedRegion region, ServerConfig config) {
    return start(region, config, same -> {});
  }

  /**
   * Sets a region up and serves it. A reset over HTTP begins with the same set-up again; {@link
   * SimulatedRegion#reset()} does not.
   *
   * @param initialSetUp puts content into the region, such as {@code
   *     RegionDocument.read(path)::replaceIn}; what it throws, this method throws
   * @throws UncheckedIOException if it cannot listen at the address; the message names the address
   *     and the reason
   */
  public static SimulatorServer start(
      SimulatedRegion region, ServerConfig config, Consumer<SimulatedRegion> initialSetUp) {
    initialSetUp.accept(region);
    return started(region, config, initialSetUp);
  }

  /**
   * Starts a server without a region, for {@link #mount}.
   *
   * @throws UncheckedIOException if it cannot listen at the address; the message names the address
   *     and the reason
   */
  public static SimulatorServer startEmpty(ServerConfig config) {
    return started(null, config, same -> {});
  }

  private static SimulatorServer started(
      @Nullable SimulatedRegion main, ServerConfig config, Consumer<SimulatedRegion> mainSetUp) {
    try {
      return new SimulatorServer(main, config, mainSetUp);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private List<SimulatedRegion> regions() {
    return regions.all();
  }

  private Routes routes(SimulatedRegion region, Consumer<SimulatedRegion> initialSetUp) {
    Tokens tokens = tokens(region, config);
    Authentication authentication = authentication(region, config, tokens);
    ApiDescription description = ApiDescription.in(region.config().dialect());
    CallRecorder recorder = new CallRecorder(region, description.bodies(), config.requestLog());
    OperationHandler operations = new OperationHandler(region, authentication, recorder, waiting);
    ConsoleHandler console = new ConsoleHandler(region, operations, recorder);
    return new Routes(
        new RegionHandlers(
            region.config().dialect(),
            operations,
            new IdentityHandler(region, authentication, tokens),
            new ControlHandler(
                region, initialSetUp, description.document(), events, console, holds),
            recorder));
  }

  private static Authentication authentication(
      SimulatedRegion region, ServerConfig config, Tokens tokens) {
    return switch (config.auth()) {
      case OFF -> new TrustingAuthentication(region, tokens, false);
      case PRESENT -> new TrustingAuthentication(region, tokens, true);
      case TOKEN -> CheckingAuthentication.ofTokens(region, tokens);
      case FULL ->
          CheckingAuthentication.ofTokensAndSignatures(
              region, tokens, identityTime(region, config), config.signatureWindow());
    };
  }

  private static Tokens tokens(SimulatedRegion region, ServerConfig config) {
    return new Tokens(config.tokenKey(), region.config().seed(), identityTime(region, config));
  }

  private static InstantSource identityTime(SimulatedRegion region, ServerConfig config) {
    return switch (config.identityClock()) {
      case REAL -> InstantSource.system();
      case SIMULATED -> region.clock();
    };
  }

  /**
   * Puts a region behind this server, beside those that are there: requests with a project that it
   * has, or comes to have, go to it. Regions made with equal seeds need account namespaces of their
   * own, see {@link io.vpcep.simulator.config.SimulatorConfig.Builder#accountNamespace}.
   *
   * @throws IllegalArgumentException if the region is there already, or one of its projects is in
   *     another region that is there
   * @throws RegionClosedException if the region is closed
   */
  public void mount(SimulatedRegion region) {
    regions.mount(region);
  }

  /**
   * Takes a region away. Waits at most a second for its calls under way; further ones are refused.
   * The region stays open. Does nothing if the region is not there.
   */
  public void unmount(SimulatedRegion region) {
    endWhatWaits(region);
    regions.unmount(region);
    endWhatWaits(region); // what began to wait meanwhile
  }

  private void endWhatWaits(SimulatedRegion region) {
    events.end(region);
    waiting.end(region.unwrap(FrontEnd.class));
  }

  /**
   * The address of the server for clients on this machine, without a slash at the end, such as
   * {@code http://127.0.0.1:49152}. A server that listens on all addresses gives its loopback
   * address.
   */
  public URI uri() {
    return listener.uri();
  }

  /** The port on which it listens, never 0. */
  public int port() {
    return listener.port();
  }

  /**
   * The address at which a browser sees a region, and everything else of the region is below it.
   *
   * @param region one behind this server
   * @throws RegionClosedException if the region is closed
   */
  public URI console(SimulatedRegion region) {
    return URI.create(uri() + list.pathOf(region));
  }

  /**
   * Waits, in real time, until somebody who looks at a region lets it go on by the console or by
   * {@code POST /_simulator/hold/release}; for a test that has failed. Ends too when a while has
   * passed, when the server is closed, and when something else begins to wait for the same region.
   *
   * @param region one behind this server
   * @param title what waits, as the console shows it
   * @param longest how long at most
   * @return whether it was let go; false if the while has passed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public boolean hold(SimulatedRegion region, String title, Duration longest)
      throws InterruptedException {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(title, "title");
    return holds.hold(region, title, longest);
  }

  /**
   * The region that this server was started with.
   *
   * @throws IllegalStateException if it was started empty
   */
  public SimulatedRegion region() {
    if (main == null) {
      throw new IllegalStateException("the server was started without a region of its own");
    }
    return main;
  }

  /**
   * A token for a user in a project, as if the user had just logged in; for clients that are not to
   * log in themselves. Valid for 24 hours, at all servers of the region with the same {@link
   * ServerConfig#identityClock()} and {@link ServerConfig#tokenKey()}.
   *
   * @param region one behind this server
   * @param userId id of a user of the region; any text in the modes of {@link AuthMode} that check
   *     nothing
   * @param projectId id of the project; the token is valid in no other
   */
  public String token(SimulatedRegion region, String userId, String projectId) {
    Tokens tokens = tokens(region, config);
    return tokens.write(tokens.issue(userId, TokenScope.project(projectId)));
  }

  /**
   * The certificate that this server shows to clients.
   *
   * @throws IllegalStateException if it speaks plain HTTP
   */
  public ServerCertificate certificate() {
    if (certificate == null) {
      throw new IllegalStateException("the server speaks plain HTTP, see ServerConfig.withTls()");
    }
    return certificate;
  }

  private static CertificateHandler.@Nullable Certificate shown(
      @Nullable ServerCertificate certificate) {
    return certificate == null
        ? null
        : new CertificateHandler.Certificate(certificate.fingerprint(), certificate.pem());
  }

  /**
   * Stops the server: calls under way end, further ones are not accepted; readers of events are let
   * go of. The regions stay open. Closing again does nothing.
   */
  @Override
  public void close() {
    holds.close();
    events.close();
    waiting.close();
    listener.close();
  }
}
