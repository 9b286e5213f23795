package io.vpcep.simulator.extended;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_CREATED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_BEING_DELETED;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.FAILED_ENDPOINT_NOT_MODIFIABLE;
import static io.vpcep.simulator.error.ErrorCode.INVALID_ROUTE_TABLE_ID;
import static io.vpcep.simulator.error.ErrorCode.NO_ROUTE_TABLE_BOUND;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.CreateEndpoint;
import io.vpcep.simulator.api.endpoint.UpdateRouteTables;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Route tables of an endpoint to a gateway service, changed after its creation. */
class RouteTablesTest {
  private static final String ONE = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String TWO = "aaaaaaaa-0000-4000-8000-000000000002";
  private static final String THREE = "aaaaaaaa-0000-4000-8000-000000000003";

  private final TestRegion region = TestRegion.create();
  private final String service = region.publicService("obs").id();

  private String settled(CreateEndpoint.Builder request) {
    String id = region.consumer().createEndpoint(request.build()).id();
    region.settle();
    return id;
  }

  private String endpoint(String... routetables) {
    return settled(Requests.gatewayEndpoint(service).routetables(routetables));
  }

  private UpdateRouteTables.Result update(String id, String... routetables) {
    return region.consumer().updateRouteTables(id, routetables);
  }

  @Test
  void takeThePlaceOfTheFormerOnes() {
    String id = endpoint(ONE, TWO);

    assertThat(update(id, THREE, ONE))
        .isEqualTo(new UpdateRouteTables.Result(List.of(THREE, ONE), List.of(), List.of()));
    assertThat(region.endpoint(id).routetables()).containsExactly(THREE, ONE);
    assertThat(region.endpoint(id).updatedAt()).isEqualTo(region.now());
  }

  @Test
  void areFreeForOthersOnceUnbound() {
    String first = endpoint(ONE);
    update(first, TWO);

    String second = endpoint(ONE);
    assertThat(region.endpoint(second).routetables()).containsExactly(ONE);
    region.assertRefused(ROUTE_TABLE_IN_USE, () -> update(second, TWO));
  }

  @Rule({"RT5", "S106"})
  @Test
  void ofWhichSomeAreTakenAreBoundAsFarAsPossible() {
    String id = endpoint(ONE);
    endpoint(TWO);

    assertThat(update(id, TWO, THREE))
        .isEqualTo(
            new UpdateRouteTables.Result(
                List.of(THREE),
                List.of(new UpdateRouteTables.Failure(TWO, ROUTE_TABLE_IN_USE)),
                List.of()));
    assertThat(region.endpoint(id).routetables()).containsExactly(THREE);
  }

  @Rule("RT4")
  @Test
  void mustExistInAModelledVpc() {
    TestNetwork network = TestNetwork.in(region);
    String vpc = network.consumerVpc().id();
    String table = network.model().addRouteTable(vpc).id();
    String foreign = network.model().addRouteTable(network.providerVpc().id()).id();
    String id = settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc));

    region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> update(id, foreign));
    region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> update(id, ONE, foreign));
    assertThat(update(id, ONE, table))
        .isEqualTo(
            new UpdateRouteTables.Result(
                List.of(table),
                List.of(new UpdateRouteTables.Failure(ONE, ROUTE_TABLE_NOT_FOUND)),
                List.of()));
  }

  @Test
  void existBeforeTheStateIsLookedAtAndBeforeTheyAreFree() {
    TestNetwork network = TestNetwork.in(region);
    String vpc = network.consumerVpc().id();
    String taken = network.model().addRouteTable(vpc).id();
    String id = settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc));
    settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc).routetables(taken));

    region.assertRefused(ROUTE_TABLE_IN_USE, () -> update(id, ONE, taken));
    region.consumer().deleteEndpoint(id);
    region.assertRefused(ROUTE_TABLE_NOT_FOUND, () -> update(id, ONE));
    region.assertRefused(ENDPOINT_BEING_DELETED, () -> update(id, ONE, taken));
  }

  @Rule({"RT1", "RT2"})
  @Test
  void areUuidsAndThereIsAlwaysOne() {
    String id = endpoint(ONE);

    region.assertRefused(INVALID_ROUTE_TABLE_ID, () -> update(id, TWO, "table"));
    region.assertRefused(NO_ROUTE_TABLE_BOUND, () -> update(id));
    region.assertRefused(
        NO_ROUTE_TABLE_BOUND,
        () -> region.consumer().updateRouteTables(UpdateRouteTables.builder(id).build()));
  }

  @Test
  void namedTwiceCountOnce() {
    assertThat(update(endpoint(ONE), TWO, TWO).routetables()).containsExactly(TWO);
  }

  @Rule({"RT3", "S104"})
  @Test
  void areNothingForEndpointsToInterfaceServices() {
    String id = region.connect(region.openService().id()).id();
    region.settle();

    region.assertRefused(NO_ROUTE_TABLE_BOUND, () -> update(id, ONE));
  }

  @Test
  void areTheOwnersAlone() {
    String id = endpoint(ONE);

    region.assertRefused(ENDPOINT_NOT_FOUND, () -> region.provider().updateRouteTables(id, TWO));
    region.assertRefused(ENDPOINT_NOT_FOUND, () -> update(Requests.NOTHING, TWO));
  }

  @Rule({"EC1", "EC2", "EC3"})
  @Test
  void cannotBeChangedWhileTheEndpointIsCreatedOrDeletedOrHasFailed() {
    CreateEndpoint.Builder request = Requests.gatewayEndpoint(service);
    region
        .region()
        .transitions()
        .of(TransitionStep.ENDPOINT_CREATION)
        .next()
        .failing(ErrorCode.ROUTE_ADDITION_FAILED);
    String failing = region.consumer().createEndpoint(request.routetables(ONE).build()).id();
    region.assertRefused(ENDPOINT_BEING_CREATED, () -> update(failing, TWO));
    region.settle();
    region.assertRefused(FAILED_ENDPOINT_NOT_MODIFIABLE, () -> update(failing, TWO));
    region.consumer().deleteEndpoint(failing);
    region.assertRefused(ENDPOINT_BEING_DELETED, () -> update(failing, TWO));
  }
}
