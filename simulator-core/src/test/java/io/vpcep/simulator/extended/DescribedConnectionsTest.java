package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_OF_SERVICE;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ENDPOINT_ID;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PARAMETER;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SERVICE_NOT_MODIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.connection.Connection;
import io.vpcep.simulator.api.connection.DescribeConnections;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the owner of a service writes about connections to it. */
class DescribedConnectionsTest {
  private final TestRegion region = TestRegion.create();
  private final String service = region.approvingService().id();
  private final String first = region.connect(service).id();
  private final String second = region.connect(service).id();

  private List<Connection> describe(
      String serviceId, DescribeConnections.Description... connections) {
    return region
        .provider()
        .describeConnections(
            DescribeConnections.builder(serviceId).connections(connections).build());
  }

  private static DescribeConnections.Description text(String id, String description) {
    return new DescribeConnections.Description(id, description);
  }

  @Test
  void areAnsweredInTheOrderOfTheRequest() {
    List<Connection> described = describe(service, text(second, "two"), text(first, "one"));

    assertThat(described).extracting(Connection::id).containsExactly(second, first);
    assertThat(described).extracting(Connection::description).containsExactly("two", "one");
  }

  @Rule("S115")
  @Test
  void haveAnEmptyTextIfThereIsNone() {
    describe(service, text(first, "one"));

    assertThat(describe(service, text(first, null)).get(0).description()).isEmpty();
  }

  @Test
  void keepTheirTextThroughTheirLife() {
    describe(service, text(first, "one"));

    assertThat(region.provider().acceptConnection(service, first).id()).isEqualTo(first);
    region.settle();
    assertThat(describe(service, text(second, "two"))).hasSize(1);
    region.provider().rejectConnection(service, first);
    assertThat(describe(service, text(first, "one")).get(0).description()).isEqualTo("one");
  }

  @Rule({"DC1", "DC2", "DC3"})
  @Test
  void areOfThisServiceEachNamedOnce() {
    String other = region.connect(region.approvingService().id()).id();

    region.assertRefused(
        ENDPOINT_NOT_OF_SERVICE, () -> describe(service, text(first, "a"), text(other, "")));
    region.assertRefused(
        ENDPOINT_NOT_OF_SERVICE, () -> describe(service, text(Requests.NOTHING, "a")));
    region.assertRefused(
        INVALID_PARAMETER, () -> describe(service, text(first, "a"), text(first, "b")));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> describe(service));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> describe(service, text(null, "a")));
    region.assertRefused(INVALID_ENDPOINT_ID, () -> describe(service, text("first", "a")));
    region.assertRefused(
        INVALID_ENDPOINT_ID,
        () -> region.provider().describeConnections(DescribeConnections.builder(service).build()));
  }

  @Rule({"DC2", "S101"})
  @Test
  void haveShortTextsWithoutAngleBrackets() {
    region.assertRefused(INVALID_PARAMETER, () -> describe(service, text(first, "x".repeat(129))));
    region.assertRefused(INVALID_PARAMETER, () -> describe(service, text(first, "a<b")));
    region.assertRefused(INVALID_PARAMETER, () -> describe(service, text(first, "a>b")));
    assertThat(describe(service, text(first, "😀".repeat(128)))).hasSize(1);
  }

  @Rule("DC4")
  @Test
  void cannotBeDescribedInEveryState() {
    String creating = region.endpointIn(EndpointStatus.CREATING, service).id();
    region.assertRefused(ENDPOINT_BEING_CREATED, () -> describe(service, text(creating, "a")));
    String deleting = region.endpointIn(EndpointStatus.DELETING, service).id();
    region.assertRefused(ENDPOINT_BEING_DELETED, () -> describe(service, text(deleting, "a")));
    String gone = region.approvingService().id();
    String left = region.connect(gone).id();
    region.provider().deleteEndpointService(gone);
    region.assertRefused(SERVICE_NOT_MODIFIABLE, () -> describe(gone, text(left, "a")));
  }

  @Test
  void thatHaveFailedStayAsTheyAre() {
    region
        .region()
        .transitions()
        .of(TransitionStep.ENDPOINT_CREATION)
        .next()
        .failing(ENDPOINT_CREATION_FAILED);
    region.provider().acceptConnection(service, first);
    region.settle();

    region.assertRefused(FAILED_ENDPOINT_NOT_MODIFIABLE, () -> describe(service, text(first, "a")));
  }

  @Test
  void areTheServiceOwnersToDescribe() {
    region.assertRefused(
        RESOURCE_NOT_FOUND,
        () ->
            region
                .consumer()
                .describeConnections(
                    DescribeConnections.builder(service).connections(text(first, "a")).build()));
  }
}
