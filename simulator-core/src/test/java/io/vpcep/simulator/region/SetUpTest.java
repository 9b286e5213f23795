package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestNetwork;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.step.TransitionStep;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several changes beside the API, made as one. */
class SetUpTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TestRegion test = TestRegion.withCommonServices();
  private final SimulatedRegion region = test.region();

  private void addsAndFails() {
    TestNetwork network = TestNetwork.in(test);
    region.addPublicService(PublicServiceSpec.of("com.example.swr", ServiceType.INTERFACE));
    network.model().addRoute(Requests.NOTHING, "10.0.0.0/8");
  }

  @Test
  void makesAllOfThem() {
    region.setUp(
        () -> {
          TestNetwork.in(test);
          region.addPublicService(PublicServiceSpec.of("com.example.swr", ServiceType.INTERFACE));
        });

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> region.network().addPort(Requests.VPC, ServerType.VM))
        .withMessageContaining(Requests.VPC);
  }

  @Test
  void makesNoneIfOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> region.setUp(this::addsAndFails))
        .withMessageContaining(Requests.NOTHING);

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(4);
    assertThat(test.openService().vpcId()).isEqualTo(Requests.VPC);
    region.addPublicService(PublicServiceSpec.of("com.example.swr", ServiceType.GATEWAY));
    assertThat(TestNetwork.in(test).providerVpc())
        .isEqualTo(TestNetwork.in(TestRegion.create()).providerVpc());
  }

  @Test
  void leavesWhatWasThereBefore() {
    TestNetwork network = TestNetwork.in(test);
    region.addPublicService(PublicServiceSpec.of("com.example.old", ServiceType.INTERFACE));
    assertThatIllegalArgumentException().isThrownBy(() -> region.setUp(this::addsAndFails));

    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(5);
    String service = network.openService().id();
    assertThat(test.consumer().createEndpoint(network.endpoint(service).build()).subnetId())
        .isEqualTo(network.subnet().id());
    Subnet subnet = network.model().addSubnet(network.consumerVpc().id(), "10.1.9.0/24");
    assertThat(subnet.vpcId()).isEqualTo(network.consumerVpc().id());
  }

  @Test
  @Tag(Door.IN_PROCESS) // a call from within, by another thread, would wait for its end
  void takesBackWhateverItTouchedIfItIsRefused() {
    SimulatedFaults.Armed fault =
        region.faults().arm(Fault.next(Operation.SHOW_QUOTAS, FaultEffect.delay(SECOND)).times(3));
    SimulatedTransitions.Armed rule =
        region.transitions().of(TransitionStep.SERVICE_DELETION).held();
    String service = test.openService().id();
    test.consumer().showQuotas();
    RegionSnapshot before = region.snapshot();
    long calls = region.journal().lastSequence();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                region.setUp(
                    () -> {
                      region.accounts().add("newcomer");
                      region.fillQuota(ResourceType.ENDPOINT, Quotas.Room.leaving(1));
                      region.clock().advance(SECOND);
                      test.provider().deleteEndpointService(service);
                      test.consumer().showQuotas();
                      fault.disarm();
                      rule.disarm();
                      region
                          .faults()
                          .next(
                              Operation.SHOW_ENDPOINT, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR));
                      region.reset();
                      addsAndFails();
                    }));

    assertThat(region.snapshot()).isEqualTo(before);
    assertThat(region.faults().armed())
        .extracting(SimulatedFaults.Armed::id)
        .containsExactly(fault.id());
    assertThat(fault.left().times()).isEqualTo(2);
    assertThat(fault.fired()).isEqualTo(1);
    assertThat(region.transitions().armed())
        .extracting(SimulatedTransitions.Armed::id)
        .contains(rule.id());
    assertThat(rule.used()).isZero();
    assertThat(region.journal().lastSequence()).isGreaterThanOrEqualTo(calls);
    fault.disarm();
    rule.disarm();
    assertThat(region.faults().armed()).isEmpty();
    assertThat(region.transitions().armed()).isEmpty();
  }

  @Test
  void leavesWhoHoldsAFaultOrARuleItsHandle() {
    SimulatedFaults.Armed fault =
        region.faults().next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR));
    SimulatedTransitions.Armed rule =
        region.transitions().of(TransitionStep.SERVICE_DELETION).held();

    region.setUp(
        () ->
            region.addPublicService(
                PublicServiceSpec.of("com.example.swr", ServiceType.INTERFACE)));

    fault.disarm();
    rule.disarm();
    assertThat(region.faults().armed()).isEmpty();
    assertThat(region.transitions().armed()).isEmpty();
    assertThat(test.consumer().listPublicServices().totalCount()).isEqualTo(5);
  }

  @Test
  void isRefusedByAClosedRegion() {
    region.close();

    assertThatIllegalStateException().isThrownBy(() -> region.setUp(() -> {}));
  }
}
