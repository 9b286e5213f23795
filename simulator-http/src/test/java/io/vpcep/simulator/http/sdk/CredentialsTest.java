package io.vpcep.simulator.http.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.vpcep.v1.VpcepClient;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointServiceRequest;
import com.huaweicloud.sdk.vpcep.v1.model.ListEndpointsRequest;
import io.vpcep.simulator.SimulatedAccounts;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.account.Policy;
import io.vpcep.simulator.account.User;
import io.vpcep.simulator.http.AuthMode;
import io.vpcep.simulator.http.ServerConfig;
import io.vpcep.simulator.http.SimulatorServer;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The official SDK's credentials against a server that verifies them. */
class CredentialsTest {
  private static final String OTHER_PROJECT = "fedcba9876543210fedcba9876543210";

  private final SimulatedRegion region = SimulatedRegion.create();
  private final SimulatorServer server =
      SimulatorServer.start(region, ServerConfig.defaults().withAuth(AuthMode.FULL));
  private final SimulatedAccounts accounts = region.accounts();
  private final String accountId = accounts.add("provider").id();
  private final String projectId = accounts.addProject(accountId, "eu-de").id();
  // Of its own, because the SDK remembers the projects of each key for the whole process.
  private final String accessKey = "AK" + UUID.randomUUID();

  private SimulatorServer trusting;

  @AfterEach
  void stop() {
    server.close();
    if (trusting != null) {
      trusting.close();
    }
    region.close();
  }

  private User user(Policy... policies) {
    return accounts.addUser(accountId, "user", "password", policies);
  }

  private static VpcepClient client(BasicCredentials credentials, SimulatorServer at) {
    return VpcepClient.newBuilder()
        .withCredential(credentials)
        .withEndpoints(List.of(at.uri().toString()))
        .build();
  }

  private BasicCredentials key(String secret) {
    return new BasicCredentials().withAk(accessKey).withSk(secret).withProjectId(projectId);
  }

  private static void assertRefused(int status, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ClientRequestException.class,
            refusal -> {
              assertThat(refusal.getHttpStatusCode()).isEqualTo(status);
              assertThat(refusal.getErrorCode()).isEqualTo(code);
            });
  }

  private static void list(VpcepClient client) {
    client.listEndpoints(new ListEndpointsRequest());
  }

  @Test
  void theRightSecretKeyIsTaken() {
    accounts.addAccessKey(user(Policy.allow("vpcep:endpoints:list")).id(), accessKey, "secret");

    list(client(key("secret"), server));
  }

  @Test
  void queriesAreSignedToo() {
    accounts.addAccessKey(user(Policy.allow("*")).id(), accessKey, "secret");
    ListEndpointServiceRequest request =
        new ListEndpointServiceRequest()
            .withEndpointServiceName("a b+c*d~e/f?g=h&iö")
            .withLimit(3)
            .withOffset(0);

    assertThat(client(key("secret"), server).listEndpointService(request).getEndpointServices())
        .isEmpty();
  }

  @Test
  void aWrongSecretKeyIsRefused() {
    accounts.addAccessKey(user(Policy.allow("*")).id(), accessKey, "secret");

    assertRefused(401, "EndPoint.0003", () -> list(client(key("other"), server)));
  }

  @Test
  void anUnknownAccessKeyIsRefused() {
    assertRefused(401, "EndPoint.0003", () -> list(client(key("secret"), server)));
  }

  @Test
  void aMissingPermissionIsRefused() {
    accounts.addAccessKey(user(Policy.allow("vpcep:endpoints:get")).id(), accessKey, "secret");

    assertRefused(403, "EndPoint.0004", () -> list(client(key("secret"), server)));
  }

  @Test
  void anotherProjectIsRefused() {
    accounts.addAccessKey(user(Policy.allow("*")).id(), accessKey, "secret");
    accounts.addProject(OTHER_PROJECT, accounts.add("other").id(), "eu-de");

    assertRefused(
        403,
        "EndPoint.0004",
        () -> list(client(key("secret").withProjectId(OTHER_PROJECT), server)));
  }

  @Test
  void aTemporaryKeyNeedsItsToken() {
    accounts.addTemporaryAccessKey(user(Policy.allow("*")).id(), accessKey, "secret", "token");

    list(client(key("secret").withSecurityToken("token"), server));
    assertRefused(401, "EndPoint.0003", () -> list(client(key("secret"), server)));
    assertRefused(
        401, "EndPoint.0003", () -> list(client(key("secret").withSecurityToken("no"), server)));
  }

  @Test
  void theProjectIsFoundByTheNameOfTheRegion() {
    accounts.addProject(accountId, "eu-nl");
    accounts.addAccessKey(user(Policy.allow("*")).id(), accessKey, "secret");

    list(clientOfRegion("secret", server));
  }

  @Test
  void theProjectIsNotFoundWithAWrongSecret() {
    accounts.addAccessKey(user(Policy.allow("*")).id(), accessKey, "secret");

    assertThatThrownBy(() -> list(clientOfRegion("other", server))).isNotNull();
  }

  @Test
  void withoutAnyCheckTheProjectComesToLife() {
    trusting = SimulatorServer.start(region);

    list(clientOfRegion("whatever", trusting));

    assertThat(accounts.findAccountByName(accessKey))
        .hasValueSatisfying(account -> assertThat(accounts.projectsOf(account.id())).hasSize(1));
  }

  private VpcepClient clientOfRegion(String secret, SimulatorServer at) {
    String uri = at.uri().toString();
    BasicCredentials credentials = new BasicCredentials().withAk(accessKey).withSk(secret);
    return VpcepClient.newBuilder()
        .withCredential(credentials.withIamEndpoint(uri))
        .withRegion(new Region("eu-de", new String[] {uri}))
        .build();
  }
}
