package io.vpcep.simulator.later;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_1019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2006;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2018;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2019;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2039;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2040;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_2047;
import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_4030;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.RouteTableFailure;
import io.vpcep.simulator.model.RouteTablesUpdate;
import io.vpcep.simulator.request.CreateEndpoint;
import io.vpcep.simulator.request.UpdateRouteTables;
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

  private RouteTablesUpdate update(String id, String... routetables) {
    return region.consumer().updateRouteTables(id, routetables);
  }

  @Test
  void takeThePlaceOfTheFormerOnes() {
    String id = endpoint(ONE, TWO);

    assertThat(update(id, THREE, ONE))
        .isEqualTo(new RouteTablesUpdate(List.of(THREE, ONE), List.of(), List.of()));
    assertThat(region.endpoint(id).routetables()).containsExactly(THREE, ONE);
    assertThat(region.endpoint(id).updatedAt()).isEqualTo(region.now());
  }

  @Test
  void areFreeForOthersOnceUnbound() {
    String first = endpoint(ONE);
    update(first, TWO);

    String second = endpoint(ONE);
    assertThat(region.endpoint(second).routetables()).containsExactly(ONE);
    region.assertRefused(ENDPOINT_2039, () -> update(second, TWO));
  }

  @Test
  void ofWhichSomeAreTakenAreBoundAsFarAsPossible() {
    String id = endpoint(ONE);
    endpoint(TWO);

    assertThat(update(id, TWO, THREE))
        .isEqualTo(
            new RouteTablesUpdate(
                List.of(THREE), List.of(new RouteTableFailure(TWO, ENDPOINT_2039)), List.of()));
    assertThat(region.endpoint(id).routetables()).containsExactly(THREE);
  }

  @Test
  void mustExistInAModelledVpc() {
    TestNetwork network = TestNetwork.in(region);
    String vpc = network.consumerVpc().id();
    String table = network.model().addRouteTable(vpc).id();
    String foreign = network.model().addRouteTable(network.providerVpc().id()).id();
    String id = settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc));

    region.assertRefused(ENDPOINT_4030, () -> update(id, foreign));
    region.assertRefused(ENDPOINT_4030, () -> update(id, ONE, foreign));
    assertThat(update(id, ONE, table))
        .isEqualTo(
            new RouteTablesUpdate(
                List.of(table), List.of(new RouteTableFailure(ONE, ENDPOINT_4030)), List.of()));
  }

  @Test
  void existBeforeTheStateIsLookedAtAndBeforeTheyAreFree() {
    TestNetwork network = TestNetwork.in(region);
    String vpc = network.consumerVpc().id();
    String taken = network.model().addRouteTable(vpc).id();
    String id = settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc));
    settled(CreateEndpoint.builder().endpointServiceId(service).vpcId(vpc).routetables(taken));

    region.assertRefused(ENDPOINT_2039, () -> update(id, ONE, taken));
    region.consumer().deleteEndpoint(id);
    region.assertRefused(ENDPOINT_4030, () -> update(id, ONE));
    region.assertRefused(ENDPOINT_2018, () -> update(id, ONE, taken));
  }

  @Test
  void areUuidsAndThereIsAlwaysOne() {
    String id = endpoint(ONE);

    region.assertRefused(ENDPOINT_1019, () -> update(id, TWO, "table"));
    region.assertRefused(ENDPOINT_2040, () -> update(id));
    region.assertRefused(
        ENDPOINT_2040,
        () -> region.consumer().updateRouteTables(UpdateRouteTables.builder(id).build()));
  }

  @Test
  void namedTwiceCountOnce() {
    assertThat(update(endpoint(ONE), TWO, TWO).routetables()).containsExactly(TWO);
  }

  @Test
  void areNothingForEndpointsToInterfaceServices() {
    String id = region.connect(region.openService().id()).id();
    region.settle();

    region.assertRefused(ENDPOINT_2040, () -> update(id, ONE));
  }

  @Test
  void areTheOwnersAlone() {
    String id = endpoint(ONE);

    region.assertRefused(ENDPOINT_2006, () -> region.provider().updateRouteTables(id, TWO));
    region.assertRefused(ENDPOINT_2006, () -> update(Requests.NOTHING, TWO));
  }

  @Test
  void cannotBeChangedWhileTheEndpointIsCreatedOrDeletedOrHasFailed() {
    CreateEndpoint.Builder request = Requests.gatewayEndpoint(service);
    region.region().faults().failNextCreation(ResourceType.ENDPOINT, ErrorCode.ENDPOINT_4028);
    String failing = region.consumer().createEndpoint(request.routetables(ONE).build()).id();
    region.assertRefused(ENDPOINT_2019, () -> update(failing, TWO));
    region.settle();
    region.assertRefused(ENDPOINT_2047, () -> update(failing, TWO));
    region.consumer().deleteEndpoint(failing);
    region.assertRefused(ENDPOINT_2018, () -> update(failing, TWO));
  }
}
