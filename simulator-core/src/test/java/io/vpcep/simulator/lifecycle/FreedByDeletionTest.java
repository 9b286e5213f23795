package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.error.ErrorCode.INVALID_IP_ADDRESS;
import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.QUOTA_EXCEEDED;
import static io.vpcep.simulator.error.ErrorCode.ROUTE_TABLE_IN_USE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.Snapshot;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.step.TransitionStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a deleted resource held is free at once: through snapshots, and if the deletion fails. */
@Tag(Door.IN_PROCESS)
class FreedByDeletionTest {
  private static final String PROVIDER = "provider";
  private static final String CONSUMER = "consumer";
  private static final String ADDRESS = "10.0.0.1";
  private static final String TABLE = Requests.NOTHING;

  private final TestRegion region =
      TestRegion.create(
          c -> c.quotas(Quotas.DEFAULT.withEndpoints(2).withEndpointServices(1)).seed(3));
  private final EndpointService service = region.openService();
  private final String gateway = region.publicService("obs").id();
  private String address = "";
  private String route = "";

  @BeforeEach
  void fillTheQuotas() {
    address = connect();
    route = bind();
    region.settle();
  }

  private String connect() {
    String publicService = region.publicService("dns").id();
    return region
        .consumer()
        .createEndpoint(Requests.endpoint(publicService).portIp(ADDRESS).build())
        .id();
  }

  private String bind() {
    return region
        .consumer()
        .createEndpoint(Requests.gatewayEndpoint(gateway).routetables(TABLE).build())
        .id();
  }

  private EndpointService createService() {
    return region
        .provider()
        .createEndpointService(
            Requests.service().portId(service.portId()).approvalEnabled(false).build());
  }

  private void deleteAll() {
    region.provider().deleteEndpointService(service.id());
    region.consumer().deleteEndpoint(address);
    region.consumer().deleteEndpoint(route);
  }

  private void createAllAnew() {
    createService();
    connect();
    bind();
  }

  private void assertThatAllIsHeld() {
    region.assertRefused(PORT_CONFLICT, this::createService);
    region.assertRefused(INVALID_IP_ADDRESS, this::connect);
    region.assertRefused(ROUTE_TABLE_IN_USE, this::bind);
    String publicService = region.publicService("dns").id();
    region.assertRefused(QUOTA_EXCEEDED, () -> region.connect(publicService));
  }

  @Rule("C29")
  @Test
  void successorsHoldItWhileTheFormerOnesGo() {
    assertThatAllIsHeld();
    deleteAll();
    createAllAnew();

    assertThatAllIsHeld();
    region.settle();
    assertThatAllIsHeld();
    assertThat(used(region.region())).containsExactly(2, 0, 0, 1);
  }

  @Test
  void aSnapshotOfBothCanBeRestored() {
    deleteAll();
    createAllAnew();
    RegionSnapshot snapshot = region.region().snapshot();

    SimulatedRegion copy = SimulatedRegion.create(region.region().config(), snapshot);

    assertThat(copy.snapshot()).isEqualTo(snapshot);
    assertThat(used(copy)).containsExactly(2, 0, 0, 1);
    Refusals.assertRefused(
        PORT_CONFLICT,
        () ->
            copy.as(PROVIDER)
                .createEndpointService(Requests.service().portId(service.portId()).build()));
    copy.clock().advanceUntilIdle();
    region.region().clock().advanceUntilIdle();
    assertThat(Snapshot.of(copy, PROVIDER, CONSUMER))
        .isEqualTo(Snapshot.of(region.region(), PROVIDER, CONSUMER));
  }

  /** What failed is there again, beside what took its place; the quota may be exceeded. */
  @Rule("S50")
  @Test
  void aFailedDeletionTakesNothingFromSuccessors() {
    region
        .region()
        .transitions()
        .of(TransitionStep.SERVICE_DELETION)
        .next()
        .failing(ErrorCode.PORT_QUERY_FAILED);
    region
        .region()
        .transitions()
        .of(TransitionStep.ENDPOINT_DELETION)
        .failing(ErrorCode.PORT_QUERY_FAILED);
    deleteAll();
    createAllAnew();
    region.settle();
    assertThat(used(region.region())).containsExactly(4, 0, 0, 2);
    RegionSnapshot snapshot = region.region().snapshot();
    assertThat(SimulatedRegion.create(region.region().config(), snapshot).snapshot())
        .isEqualTo(snapshot);

    List<String> successors =
        region.provider().listEndpointServices().items().stream()
            .filter(each -> each.status() == ServiceStatus.AVAILABLE)
            .map(EndpointService::id)
            .toList();
    successors.forEach(region.provider()::deleteEndpointService);
    region.settle();
    region.assertRefused(PORT_CONFLICT, this::createService);
    region.provider().deleteEndpointService(service.id());
    assertThat(createService().status()).isEqualTo(ServiceStatus.CREATING);
  }

  @Rule({"C30", "S5"})
  @Test
  void aHeldCreationIsDroppedByTheDeletion() {
    region.region().transitions().of(TransitionStep.SERVICE_CREATION).held();
    deleteAll();
    String held = createService().id();
    region.provider().deleteEndpointService(held);

    assertThat(region.region().transitions().releaseAll()).isZero();
    assertThat(region.service(held).status()).isEqualTo(ServiceStatus.DELETING);
    region.settle();
    region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> region.service(held));
    assertThat(region.region().pending()).isEmpty();
  }

  @Rule("S5")
  @Test
  void soIsOneThatWaitsForReadsOrWouldFail() {
    region.region().transitions().of(TransitionStep.SERVICE_CREATION).afterReads(2);
    region
        .region()
        .transitions()
        .of(TransitionStep.SERVICE_CREATION)
        .failing(ErrorCode.PORT_QUERY_FAILED);
    deleteAll();
    String waiting = createService().id();
    region.service(waiting);
    region.provider().deleteEndpointService(waiting);

    region.service(waiting);
    region.service(waiting);
    assertThat(region.service(waiting).status()).isEqualTo(ServiceStatus.DELETING);
    region.settle();
    region.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> region.service(waiting));
  }

  /** Of endpoints and services of the consumer, then of the provider. */
  private static List<Integer> used(SimulatedRegion region) {
    return Stream.of(CONSUMER, PROVIDER)
        .flatMap(account -> region.as(account).showQuotas().stream())
        .map(Quota::used)
        .toList();
  }
}
