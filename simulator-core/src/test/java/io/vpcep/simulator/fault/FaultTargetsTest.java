package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which calls a fault is about, how often, and what its handle tells. */
class FaultTargetsTest {
  private static final Fault ALL = Fault.next(FaultEffect.refuse(PORT_QUERY_FAILED)).always();

  private final TestRegion region = TestRegion.create();
  private final SimulatedFaults faults = region.region().faults();
  private final VpcepApi provider = region.provider();

  private static void assertHit(ThrowingCallable call) {
    Refusals.assertRefused(PORT_QUERY_FAILED, call);
  }

  @Test
  void aProjectsCalls() {
    faults.arm(ALL.inProject(provider.caller().projectId()));

    assertHit(provider::showQuotas);
    assertThat(region.consumer().showQuotas()).hasSize(2);
  }

  @Nested
  class Resources {
    private final EndpointService service =
        region.availableService(r -> r.serviceName("api").approvalEnabled(false));
    private final EndpointService other = region.openService();
    private final String endpoint = region.connect(service.id()).id();

    /** Calls that name the service, each by its operation. */
    private Map<Operation<?, ?>, ThrowingCallable> aboutTheService() {
      String id = service.id();
      Map<Operation<?, ?>, ThrowingCallable> calls = new LinkedHashMap<>();
      calls.put(Operation.SHOW_ENDPOINT_SERVICE, () -> region.service(id));
      calls.put(
          Operation.MODIFY_ENDPOINT_SERVICE, () -> provider.modifyEndpointService(id, r -> {}));
      calls.put(Operation.DELETE_ENDPOINT_SERVICE, () -> provider.deleteEndpointService(id));
      calls.put(
          Operation.LIST_ENDPOINT_SERVICES,
          () -> provider.listEndpointServices(ListEndpointServices.builder().id(id).build()));
      calls.put(Operation.LIST_CONNECTIONS, () -> provider.listConnections(id));
      calls.put(
          Operation.ACCEPT_OR_REJECT_CONNECTION, () -> provider.rejectConnection(id, endpoint));
      calls.put(Operation.LIST_PERMISSIONS, () -> provider.listPermissions(id));
      calls.put(Operation.ADD_OR_REMOVE_PERMISSIONS, () -> provider.addPermissions(id, "*"));
      calls.put(Operation.CREATE_ENDPOINT, () -> region.connect(id));
      return calls;
    }

    @Test
    void byIdInPathQueryOrBody() {
      faults.arm(ALL.onResource(service.id()));

      aboutTheService().forEach((operation, call) -> assertHit(call));
      assertThat(region.service(other.id())).isNotNull();
      assertThat(region.endpoint(endpoint)).isNotNull();
      assertThat(provider.listEndpointServices().items()).hasSize(2);
    }

    @Rule("S54")
    @Test
    void byTheNameOfTheServiceShortOrFull() {
      for (String name : List.of("api", service.serviceName())) {
        faults.clear();
        faults.arm(ALL.onResourceNamed(name));

        aboutTheService().forEach((operation, call) -> assertHit(call));
        assertHit(() -> region.endpoint(endpoint));
        assertHit(() -> region.consumer().deleteEndpoint(endpoint));
        assertThat(region.service(other.id())).isNotNull();
      }
    }

    @Test
    void anEndpointByItsId() {
      faults.arm(ALL.onResource(endpoint));

      assertHit(() -> region.endpoint(endpoint));
      assertHit(() -> provider.rejectConnection(service.id(), endpoint));
      assertThat(region.service(service.id())).isNotNull();
    }

    @Test
    void byTheNameThatACreationGives() {
      faults.arm(ALL.onResourceNamed("new"));

      assertHit(
          () -> provider.createEndpointService(Requests.service().serviceName("new").build()));
      assertThat(provider.createEndpointService(Requests.service().build())).isNotNull();
    }

    @Test
    void everythingThatIsGivenMustFit() {
      faults.arm(ALL.on(Operation.LIST_PERMISSIONS).onResource(service.id()));

      assertThat(region.service(service.id())).isNotNull();
      assertThat(provider.listPermissions(other.id()).items()).hasSize(1);
      assertHit(() -> provider.listPermissions(service.id()));
    }

    @Test
    void othersDoNotCount() {
      SimulatedFaults.Armed armed = faults.arm(ALL.onResource(service.id()).after(1).times(1));
      region.service(other.id());
      region.service(service.id());
      region.service(other.id());

      assertHit(() -> region.service(service.id()));
      assertThat(armed.fired()).isEqualTo(1);
      assertThat(faults.armed()).isEmpty();
    }
  }

  @Nested
  class Probability {

    private List<Boolean> hits(TestRegion tried) {
      tried.region().faults().arm(ALL.withProbability(0.3));
      List<Boolean> hits = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        try {
          tried.provider().showQuotas();
          hits.add(false);
        } catch (VpcepException e) {
          hits.add(true);
        }
      }
      return hits;
    }

    // Many calls about what lies behind the door.
    @Tag(Door.IN_PROCESS)
    @Test
    void comesFromTheSeed() {
      List<Boolean> hits = hits(region);

      assertThat(hits).isEqualTo(hits(TestRegion.create()));
      assertThat(hits).isNotEqualTo(hits(TestRegion.create(c -> c.seed(2))));
      assertThat(hits.stream().filter(hit -> hit).count()).isBetween(35L, 90L);
    }

    @Test
    void shiftsNothingElseThatIsDrawn() {
      hits(region);
      faults.clear();

      assertThat(provider.createEndpointService(Requests.service().build()).id())
          .isEqualTo(
              TestRegion.create()
                  .provider()
                  .createEndpointService(Requests.service().build())
                  .id());
    }

    @Test
    void sparedCallsDoNotCountInTheNumberOfTimes() {
      SimulatedFaults.Armed armed = faults.arm(ALL.withProbability(0.3).times(5));
      for (int i = 0; i < 200; i++) {
        try {
          provider.showQuotas();
        } catch (VpcepException e) {
          assertThat(e.code()).isEqualTo(PORT_QUERY_FAILED);
        }
      }

      assertThat(armed.fired()).isEqualTo(5);
      assertThat(faults.armed()).isEmpty();
    }
  }

  @Nested
  class Handles {

    @Test
    void tellHowOftenTheFaultFired() {
      SimulatedFaults.Armed armed = faults.arm(ALL.times(2));
      assertThat(armed.fired()).isZero();
      assertThat(faults.unused()).extracting(SimulatedFaults.Armed::id).containsExactly(armed.id());
      assertHit(provider::showQuotas);

      assertThat(armed.fired()).isEqualTo(1);
      assertThat(faults.unused()).isEmpty();
      assertThat(armed.left()).isEqualTo(ALL.times(1));
      assertThat(armed.fault()).isEqualTo(ALL.times(2));
    }

    @Test
    void disarmOneFault() {
      SimulatedFaults.Armed armed = faults.arm(ALL);
      SimulatedFaults.Armed other =
          faults.next(Operation.LIST_ENDPOINTS, FaultEffect.refuse(PORT_QUERY_FAILED));
      assertThat(armed.id()).isNotEqualTo(other.id());
      armed.disarm();
      armed.disarm();

      assertThat(provider.showQuotas()).hasSize(2);
      assertHit(provider::listEndpoints);
      assertThat(armed.fired()).isZero();
      assertThat(other.fired()).isEqualTo(1);
    }
  }
}
