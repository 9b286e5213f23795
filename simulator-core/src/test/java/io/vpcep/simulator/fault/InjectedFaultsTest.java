package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.ENDPOINT_CREATION_FAILED;
import static io.vpcep.simulator.error.ErrorCode.INVALID_PROJECT_ID;
import static io.vpcep.simulator.error.ErrorCode.NOT_AUTHORIZED;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.SYSTEM_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Refusals that a test arms. */
@Tag(Door.IN_PROCESS) // the codes have CodesTest over HTTP
class InjectedFaultsTest {
  private static final Fault SHOW =
      Fault.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(PORT_QUERY_FAILED));

  private final TestRegion region = TestRegion.create();
  private final SimulatedFaults faults = region.region().faults();

  private void assertHit(ErrorCode code) {
    Refusals.assertRefused(code, () -> region.provider().showQuotas());
  }

  private void assertMissed() {
    assertThat(region.provider().showQuotas()).hasSize(2);
  }

  static List<Operation<?, ?>> operations() {
    return Operation.all();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void hitTheNextCallOfAnyOperationWhateverItsRequest(Operation<?, ?> operation) {
    faults.next(operation, FaultEffect.refuse(PORT_QUERY_FAILED));

    Refusals.assertRefused(
        PORT_QUERY_FAILED, () -> region.provider().call(operation, Requests.unreadable()));
    assertThat(faults.armed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void canBeEveryDocumentedCode(ErrorCode code) {
    faults.next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.refuse(code));

    region.assertRefused(
        code, () -> region.provider().createEndpointService(Requests.service().build()));
  }

  @Test
  void changeNothingNotEvenTheIdsToCome() {
    TestRegion plain = TestRegion.create();
    faults.arm(
        Fault.next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.refuse(ENDPOINT_CREATION_FAILED))
            .times(3));
    for (int i = 0; i < 3; i++) {
      region.assertRefused(
          ENDPOINT_CREATION_FAILED,
          () -> region.provider().createEndpointService(Requests.service().build()));
    }

    assertThat(region.provider().createEndpointService(Requests.service().build()).id())
        .isEqualTo(plain.provider().createEndpointService(Requests.service().build()).id());
  }

  @Test
  void doNotMakeAProjectKnown() {
    String project = "6e9dfd51d1124e8d8498dce894923a0d";
    VpcepApi first = region.as(Caller.of("0123456789abcdef0123456789abcdef", project));
    VpcepApi second = region.as(Caller.of("fedcba9876543210fedcba9876543210", project));
    faults.arm(SHOW);
    Refusals.assertRefused(PORT_QUERY_FAILED, first::showQuotas);

    assertThat(second.showQuotas()).hasSize(2);
    Refusals.assertRefused(NOT_AUTHORIZED, first::showQuotas);
  }

  @Nested
  class Order {

    @Rule("S30")
    @Test
    void theCheckOfTheProjectComesFirst() {
      faults.arm(SHOW);
      VpcepApi malformed = region.as(Caller.of("me", "not mine"));

      Refusals.assertRefused(INVALID_PROJECT_ID, malformed::showQuotas);
      assertThat(faults.armed()).extracting(SimulatedFaults.Armed::left).containsExactly(SHOW);
    }

    @Rule("S30")
    @Test
    void theCheckOfTheIamActionComesFirst() {
      faults.arm(SHOW);
      VpcepApi nobody = region.as(region.provider().caller().allowedOnly());

      Refusals.assertRefused(NOT_AUTHORIZED, nobody::showQuotas);
      assertHit(PORT_QUERY_FAILED);
    }

    @Rule("S30")
    @Test
    void theOwnChecksOfTheRequestComeLater() {
      faults.next(Operation.SHOW_ENDPOINT_SERVICE, FaultEffect.refuse(PORT_QUERY_FAILED));

      region.assertRefused(PORT_QUERY_FAILED, () -> region.service(Requests.NOTHING));
      region.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(Requests.NOTHING));
    }

    @Test
    void whatWasDueHappensAllTheSame() {
      String service = region.provider().createEndpointService(Requests.service().build()).id();
      region.settle();
      faults.next(Operation.SHOW_ENDPOINT_SERVICE, FaultEffect.refuse(PORT_QUERY_FAILED));
      Refusals.assertRefused(PORT_QUERY_FAILED, () -> region.service(service));

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void theFirstArmedWins() {
      faults.arm(SHOW);
      faults.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ENDPOINT_CREATION_FAILED));

      assertHit(PORT_QUERY_FAILED);
      assertHit(ENDPOINT_CREATION_FAILED);
      assertMissed();
    }

    @Test
    void oneThatStillLetsCallsThroughLeavesThemToTheNext() {
      faults.arm(SHOW.after(1).always());
      faults.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ENDPOINT_CREATION_FAILED));

      assertHit(ENDPOINT_CREATION_FAILED);
      assertHit(PORT_QUERY_FAILED);
      assertHit(PORT_QUERY_FAILED);
    }

    @Test
    void theFirstArmedWinsBeItOfOneOperationOrOfAll() {
      faults.arm(Fault.next(FaultEffect.refuse(SYSTEM_ERROR)));
      faults.arm(SHOW);

      assertHit(SYSTEM_ERROR);
      assertHit(PORT_QUERY_FAILED);
      assertMissed();
    }
  }
}
