package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_ALREADY_ACCEPTED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_OF_SERVICE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_CONNECTION_ACTION;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ENDPOINT_ID;
import static io.vpcep.simulator.error.ErrorCode.ONLY_ONE_ENDPOINT_ALLOWED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.connection.AcceptOrRejectConnection;
import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepting and rejecting: what is asked. The states are in the tests of the lifecycle. */
class ConnectionRulesTest {
  private final TestRegion region = TestRegion.create();
  private final EndpointService service = region.approvingService();
  private final Endpoint endpoint = region.connect(service.id());

  private List<Connection> act(VpcepApi api, String action, List<String> endpoints) {
    return api.acceptOrRejectConnection(
        AcceptOrRejectConnection.builder(service.id()).action(action).endpoints(endpoints).build());
  }

  private List<Connection> act(String action, String... endpoints) {
    return act(region.provider(), action, List.of(endpoints));
  }

  @Rule("AC1")
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "accept", "Receive", "delete"})
  void anUnknownActionIsRefused(String action) {
    region.assertRefused(INVALID_CONNECTION_ACTION, () -> act(action, endpoint.id()));
  }

  @Rule({"AC2", "AC3"})
  @ParameterizedTest
  @ValueSource(strings = {"receive", "reject"})
  void exactlyOneEndpointMustBeNamed(String action) {
    region.assertRefused(INVALID_ENDPOINT_ID, () -> act(region.provider(), action, null));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> act(action));
    region.assertRefused(
        ONLY_ONE_ENDPOINT_ALLOWED, () -> act(action, endpoint.id(), endpoint.id()));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> act(action, "my-endpoint"));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> act(action, ""));
  }

  @Rule("AC4")
  @ParameterizedTest
  @ValueSource(strings = {"receive", "reject"})
  void theEndpointMustBelongToTheService(String action) {
    Endpoint other = region.connect(region.approvingService().id());

    region.assertRefused(ENDPOINT_NOT_OF_SERVICE, () -> act(action, other.id()));
    region.assertRefused(ENDPOINT_NOT_OF_SERVICE, () -> act(action, Requests.NOTHING));
  }

  @Test
  void onlyTheOwnerOfTheServiceDecides() {
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> act(region.consumer(), "receive", List.of(endpoint.id())));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> act(region.stranger(), "reject", List.of(endpoint.id())));
  }

  @Test
  void theDocumentedOrderIsActionThenEndpointsThenServiceThenMembershipThenState() {
    Endpoint accepted = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    String[] two = {accepted.id(), accepted.id()};

    region.assertRefused(INVALID_CONNECTION_ACTION, () -> act(region.stranger(), "x", List.of()));
    region.assertRefused(INVALID_CONNECTION_ACTION, () -> act("x", two));
    region.assertRefused(
        ONLY_ONE_ENDPOINT_ALLOWED, () -> act(region.stranger(), "receive", List.of(two)));
    region.assertRefused(
        RESOURCE_NOT_FOUND, () -> act(region.stranger(), "receive", List.of(Requests.NOTHING)));
    region.assertRefused(ENDPOINT_ALREADY_ACCEPTED, () -> act("receive", accepted.id()));
  }

  @Test
  void theAnswerIsTheConnectionAsItIsListed() {
    List<Connection> answer = act("receive", endpoint.id());

    assertThat(answer).isEqualTo(region.provider().listConnections(service.id()).items());
  }
}
