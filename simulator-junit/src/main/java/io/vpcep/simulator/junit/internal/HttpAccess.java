package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.internal.setting.ServerSetting;
import io.vpcep.simulator.junit.VpcepServerCustomizer;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import io.vpcep.simulator.junit.internal.Attributes.SettingAttribute;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A server for a test's region, or for those of all tests, and the only class that touches the HTTP
 * module: it is loaded only where an annotation asks for HTTP, so that other tests do not need that
 * module.
 */
final class HttpAccess implements ClosedByJupiter {
  /** The type of parameter that asks for the server, as text because it may not be there. */
  static final String SERVER_TYPE = "io.vpcep.simulator.http.SimulatorServer";

  private static final String USER = "vpcep-simulator-client";

  private final SimulatorServer server;
  private final ServerConfig config;
  private final Runnable end;

  private HttpAccess(SimulatorServer server, ServerConfig config, Runnable end) {
    this.server = server;
    this.config = config;
    this.end = end;
  }

  /**
   * How a server is configured, before a customizer changes it: on a free port of 127.0.0.1, unless
   * attributes say otherwise.
   *
   * @throws ExtensionConfigurationException if a value is impossible
   */
  static ServerConfig config(Declaration declaration) {
    ServerConfig config = ServerConfig.defaults();
    for (SettingAttribute attribute : declaration.attributes().ofSettings()) {
      if (attribute.isOfServer()) {
        ServerSetting setting = ServerSetting.valueOf(attribute.sets().server());
        config = declaration.with(config, attribute, setting, setting::in);
      }
    }
    return declaration.annotation().tls() ? config.withTls() : config;
  }

  /** Starts a server for a region, as a declaration and then a customizer say. */
  static HttpAccess start(
      SimulatedRegion region, Declaration declaration, VpcepSimulatorCustomizer customizer) {
    ServerConfig config = config(declaration);
    if (customizer instanceof VpcepServerCustomizer forServer) {
      config = forServer.customize(config);
    }
    SimulatorServer server = SimulatorServer.start(region, config);
    return new HttpAccess(server, config, server::close);
  }

  /** Starts a server without a region on a free port of 127.0.0.1. */
  static HttpAccess startEmpty() {
    ServerConfig config = ServerConfig.defaults();
    SimulatorServer server = SimulatorServer.startEmpty(config);
    return new HttpAccess(server, config, server::close);
  }

  /** The same server, for a region that is behind it until this is closed. */
  HttpAccess withRegion(SimulatedRegion region) {
    server.mount(region);
    return new HttpAccess(server, config, () -> server.unmount(region));
  }

  /** The same server, which does not end when this is closed. */
  HttpAccess borrowed() {
    return new HttpAccess(server, config, () -> {});
  }

  /** Whether the HTTP module is there. */
  static boolean isPresent() {
    try {
      Class.forName(SERVER_TYPE, false, HttpAccess.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  URI uri() {
    return server.uri();
  }

  /** Where a browser sees a region. */
  URI console(SimulatedRegion region) {
    return server.console(region);
  }

  /** Waits for somebody who looks at a region. */
  void hold(SimulatedRegion region, String test, Duration longest) throws InterruptedException {
    boolean unused = server.hold(region, test, longest);
  }

  /** A token with which the account of a caller may do everything in the caller's project. */
  synchronized String token(SimulatedRegion region, Caller caller) {
    boolean isChecked = config.auth() == AuthMode.TOKEN || config.auth() == AuthMode.FULL;
    String userId = isChecked ? user(region.accounts(), caller.domainId()).id() : caller.domainId();
    return server.token(region, userId, caller.projectId());
  }

  /** A user of an account that may do everything in it. */
  static User user(SimulatedAccounts accounts, String accountId) {
    return accounts
        .findUserByName(accountId, USER)
        .orElseGet(() -> accounts.addUser(accountId, USER, null, Policy.allow("*")));
  }

  /** Trusts this server; empty if it speaks plain HTTP. */
  Optional<X509TrustManager> trustManager() {
    return config.tls() == null
        ? Optional.empty()
        : Optional.of(server.certificate().trustManager());
  }

  Object server() {
    return server;
  }

  @Override
  public void close() {
    end.run();
  }
}
