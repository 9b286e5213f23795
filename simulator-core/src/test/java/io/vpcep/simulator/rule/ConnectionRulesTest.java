package io.vpcep.simulator.rule;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_0005;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2013;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2014;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2017;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2027;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2031;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.Connection;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.request.AcceptOrRejectConnection;
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

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "accept", "Receive", "delete"})
  void anUnknownActionIsRefused(String action) {
    region.assertRefused(ENDPOINT_2027, () -> act(action, endpoint.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receive", "reject"})
  void exactlyOneEndpointMustBeNamed(String action) {
    region.assertRefused(ENDPOINT_2017, () -> act(region.provider(), action, null));
    region.assertRefused(ENDPOINT_2017, () -> act(action));
    region.assertRefused(ENDPOINT_2031, () -> act(action, endpoint.id(), endpoint.id()));
    region.assertRefused(ENDPOINT_2017, () -> act(action, "my-endpoint"));
    region.assertRefused(ENDPOINT_2017, () -> act(action, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receive", "reject"})
  void theEndpointMustBelongToTheService(String action) {
    Endpoint other = region.connect(region.approvingService().id());

    region.assertRefused(ENDPOINT_2013, () -> act(action, other.id()));
    region.assertRefused(ENDPOINT_2013, () -> act(action, Requests.NOTHING));
  }

  @Test
  void onlyTheOwnerOfTheServiceDecides() {
    region.assertRefused(
        ENDPOINT_0005, () -> act(region.consumer(), "receive", List.of(endpoint.id())));
    region.assertRefused(
        ENDPOINT_0005, () -> act(region.stranger(), "reject", List.of(endpoint.id())));
  }

  @Test
  void theDocumentedOrderIsActionThenEndpointsThenServiceThenMembershipThenState() {
    Endpoint accepted = region.endpointIn(EndpointStatus.ACCEPTED, service.id());
    String[] two = {accepted.id(), accepted.id()};

    region.assertRefused(ENDPOINT_2027, () -> act(region.stranger(), "x", List.of()));
    region.assertRefused(ENDPOINT_2027, () -> act("x", two));
    region.assertRefused(ENDPOINT_2031, () -> act(region.stranger(), "receive", List.of(two)));
    region.assertRefused(
        ENDPOINT_0005, () -> act(region.stranger(), "receive", List.of(Requests.NOTHING)));
    region.assertRefused(ENDPOINT_2014, () -> act("receive", accepted.id()));
  }

  @Test
  void theAnswerIsTheConnectionAsItIsListed() {
    List<Connection> answer = act("receive", endpoint.id());

    assertThat(answer).isEqualTo(region.provider().listConnections(service.id()).items());
  }
}
