package io.vpcep.simulator.http.internal.listener;

import io.vpcep.simulator.http.internal.problem.RefusedMessages;
import io.vpcep.simulator.http.internal.waiting.CallThreads;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * One listening socket with its threads.
 *
 * <p>Jetty is set up here and not by Javalin, which announces each start and stop in the log of
 * whoever embeds the simulator, and can be told not to only for the whole process.
 */
public final class Listener implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Listener.class.getName());

  private static final int MAX_THREADS = 64;
  // The others are for the simulator's own API, and for the connections themselves.
  private static final int MAX_THREADS_OF_CALLS = 48;
  private static final int MIN_THREADS = 4;
  // Tokens of the real service fill several kilobytes.
  private static final int MAX_HEADER_BYTES = 64 * 1024;
  private static final long IDLE_MILLIS = 60_000;
  // Calls take milliseconds, or a second where many programs want the processor; whoever is still
  // sending a body after this long is cut off.
  private static final long STOP_MILLIS = 5_000;
  // Kept-alive connections hold up the stop for so long; a body on its way has smaller gaps.
  private static final long IDLE_MILLIS_WHEN_STOPPING = 20;

  private final Server server;
  private final LingeringConnector connector;
  private final String scheme;
  private final String host;
  private final int port;

  private Listener(Server server, LingeringConnector connector, String scheme, String host) {
    this.server = server;
    this.connector = connector;
    this.scheme = scheme;
    this.host = host;
    this.port = connector.getLocalPort();
  }

  /**
   * Listens, and answers requests by a servlet.
   *
   * @param tls what HTTPS needs; null for plain HTTP
   * @param allowedHosts further names by which the simulator's own API may be called
   * @param bodyTimeout how long the body of a request may take to come
   * @throws IOException if the address cannot be bound; its message names the address
   */
  public static Listener start(
      String host,
      int port,
      @Nullable SSLContext tls,
      Collection<String> allowedHosts,
      Duration bodyTimeout,
      Servlet servlet)
      throws IOException {
    QueuedThreadPool threads = new Threads(MAX_THREADS, MIN_THREADS);
    Server server = new Server(threads);
    LingeringConnector connector = connector(server, host, port, tls);
    server.addConnector(connector);
    Request.Handler refusals = new Refusals(RequestIds.onRefusals(new RefusedMessages()));
    server.setErrorHandler(refusals);
    Handler routes = new MethodOverrides(context(servlet, refusals));
    CallThreads calls = new CallThreads(threads, MAX_THREADS_OF_CALLS);
    server.addBean(calls);
    Handler whole = new BodiesFirst(new ControlFirst(routes, calls), bodyTimeout);
    Handler own = new ForeignPages(whole, new AllowedHosts(host, allowedHosts));
    server.setHandler(new RequestIds(new ConnectionEnds(new GracefulHandler(own))));
    server.setStopTimeout(STOP_MILLIS);
    bind(connector);
    threads.setName("vpcep-simulator-" + connector.getLocalPort());
    String scheme = tls == null ? "http" : "https";
    Listener listener = new Listener(server, connector, scheme, host);
    listener.run();
    return listener;
  }

  private static LingeringConnector connector(
      Server server, String host, int port, @Nullable SSLContext tls) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    // An encoded slash or dot is part of an id that does not exist, not a malformed request.
    http.setUriCompliance(UriCompliance.LEGACY);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    LingeringConnector connector =
        tls == null
            ? new LingeringConnector(server, plain)
            : new LingeringConnector(server, encrypted(plain, tls), plain);
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(IDLE_MILLIS_WHEN_STOPPING);
    return connector;
  }

  private static SslConnectionFactory encrypted(HttpConnectionFactory inner, SSLContext tls) {
    // Whether the name fits the certificate is for clients to judge.
    inner.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(tls);
    factory.setSniRequired(false);
    // Whatever else the JDK of the user may be set to take.
    factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    return new TlsConnections(factory, inner.getProtocol());
  }

  private static Handler context(Servlet servlet, Request.Handler refusals) {
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/");
    // Else such a request is sent elsewhere.
    context.setAllowNullPathInContext(true);
    context.setErrorHandler(refusals);
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.addServlet(new ServletHolder(servlet), "/*");
    return context;
  }

  /** Before anything runs, so that a taken port leaves nothing behind. */
  private static void bind(ServerConnector connector) throws IOException {
    try {
      connector.open();
    } catch (IOException e) {
      String address = authority(connector.getHost(), connector.getPort());
      throw new IOException("cannot listen on " + address + ": " + reason(e), e);
    }
  }

  private static String reason(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof UnresolvedAddressException) {
      return "unknown host";
    }
    String text = String.valueOf(cause.getMessage());
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private void run() {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException("cannot start the HTTP server", e);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return port;
  }

  /** Where clients on this machine find it. */
  public URI uri() {
    return URI.create(scheme + "://" + authority(reachableHost(), port));
  }

  /** Nobody can connect to what stands for all addresses, at least not everywhere. */
  private String reachableHost() {
    return switch (host) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::", "0:0:0:0:0:0:0:0" -> "::1";
      default -> host;
    };
  }

  private static String authority(String host, int port) {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  /** Lets the calls under way end, and stops. */
  @Override
  public void close() {
    // Somebody who was interrupted wants to be done all the more, not to leave threads behind.
    boolean interrupted = Thread.interrupted();
    try {
      connector.closeIdle();
      server.stop();
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "The server had to cut off what was still running", e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
