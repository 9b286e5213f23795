package io.vpcep.simulator.http.sdk;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import io.vpcep.simulator.http.contract.ContractCheck;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A fresh region behind a server, and the official SDK's clients for its projects. Its clock moves
 * only when a test moves it; its seed and start are the default ones.
 */
final class ServedRegion implements AutoCloseable {
  /** Project of the account that offers services. */
  static final String PROVIDER = "0123456789abcdef0123456789abcdef";

  /** Project of another account, which connects to them. */
  static final String CONSUMER = "fedcba9876543210fedcba9876543210";

  private static final Duration STEP = Duration.ofSeconds(90);

  private final SimulatedRegion region;
  private final SimulatorServer server;
  private final SdkExchanges exchanges;

  ServedRegion() {
    this(SimulatorConfig.defaults());
  }

  ServedRegion(SimulatorConfig config) {
    this(config, ServerConfig.defaults());
  }

  private ServedRegion(SimulatorConfig config, ServerConfig serverConfig) {
    this.region = SimulatedRegion.create(config);
    this.server = SimulatorServer.start(region, serverConfig);
    this.exchanges = new SdkExchanges(ContractCheck.in(config.dialect()));
  }

  /** One that verifies each signature, and knows the provider's account. */
  static ServedRegion verifying() {
    ServedRegion served =
        new ServedRegion(
            SimulatorConfig.defaults(), ServerConfig.defaults().withAuth(AuthMode.FULL));
    SimulatedAccounts accounts = served.region.accounts();
    String accountId = accounts.add("provider").id();
    accounts.addProject(PROVIDER, accountId, served.region.config().regionName());
    User user = accounts.addUser(accountId, "admin", null, Policy.allow("vpcep:*:*"));
    accounts.addAccessKey(user.id(), "access", "secret");
    return served;
  }

  /** The region itself. */
  SimulatedRegion region() {
    return region;
  }

  /** A client of the provider's account. */
  VpcepClient provider() {
    return client(PROVIDER);
  }

  /** A client of the consumer's account. */
  VpcepClient consumer() {
    return client(CONSUMER);
  }

  /** A client that signs with an access key, for a project. */
  VpcepClient client(String projectId) {
    return client(projectId, HttpConfig.getDefaultHttpConfig());
  }

  /** A client of the provider's account that sends requests which the SDK knows to be refused. */
  VpcepClient carelessProvider() {
    return client(PROVIDER, HttpConfig.getDefaultHttpConfig().withIgnoreRequiredValidation(true));
  }

  private VpcepClient client(String projectId, HttpConfig httpConfig) {
    return VpcepClient.newBuilder()
        .withCredential(
            new BasicCredentials().withAk("access").withSk("secret").withProjectId(projectId))
        .withEndpoints(List.of(server.uri().toString()))
        .withHttpConfig(exchanges.watchedBy(httpConfig))
        .build();
  }

  /** Where the server is. */
  String uri() {
    return server.uri().toString();
  }

  /** Id of the account that owns a project. */
  String domainOf(String projectId) {
    return region.ownerOf(projectId).domainId();
  }

  /** The present instant, as the SDK decodes times. */
  OffsetDateTime now() {
    return region.clock().instant().atOffset(ZoneOffset.UTC);
  }

  /** Moves the clock by what an asynchronous step takes. */
  void settle() {
    advance(STEP);
  }

  /** Moves the clock. */
  void advance(Duration duration) {
    region.clock().advance(duration);
  }

  @Override
  public void close() {
    server.close();
    region.close();
    exchanges.verify();
  }
}
