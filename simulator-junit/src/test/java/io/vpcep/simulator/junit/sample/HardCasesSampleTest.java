package io.vpcep.simulator.junit.sample;

import static io.vpcep.simulator.step.TransitionStep.ENDPOINT_CREATION;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_CREATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.api.endpointservice.PublicServiceSpec;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.junit.VpcepSimulator;
import org.junit.jupiter.api.Test;

@VpcepSimulator
class HardCasesSampleTest {
  @Test
  void steps(SimulatedRegion region, VpcepApi api) {
    region.transitions().of(SERVICE_CREATION).next().failing(ErrorCode.PORT_CREATION_FAILED);
    region.transitions().of(SERVICE_CREATION).named("web").held();
    region.transitions().of(ENDPOINT_CREATION).afterReads(3);
    var failed = api.createEndpointService(Requests.openEndpointService("db").build());
    var held = api.createEndpointService(Requests.openEndpointService("web").build());
    region.clock().advanceUntilIdle();

    assertThat(api.showEndpointService(failed.id()).status()).isEqualTo(ServiceStatus.FAILED);
    assertThat(region.pending()).hasSize(1); // what is due when; the held one is not due at all
    region.transitions().release(held.id());
    assertThat(api.showEndpointService(held.id()).status()).isEqualTo(ServiceStatus.AVAILABLE);
  }

  @Test
  void faults(SimulatedRegion region) {
    region.faults().next(Operation.CREATE_ENDPOINT, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR));
    region
        .faults()
        .next(Operation.DELETE_ENDPOINT, FaultEffect.dropAfter()); // a retry sees it gone
    var busy = FaultEffect.answer(504, "text/html", "<h1>Gateway Time-out</h1>");
    region.faults().arm(Fault.next(busy).after(2).always());

    assertThat(region.faults().unused()).hasSize(3); // armed, and nothing has met them yet
  }

  @Test
  void whatElseThereIs(SimulatedRegion region, VpcepApi api) {
    region.network().addVpc(api.caller().projectId(), "10.0.0.0/16"); // others are unknown now
    region.addPublicService(PublicServiceSpec.of("com.example.storage", ServiceType.GATEWAY));

    assertThat(api.listPublicServices().items()).hasSize(5);
  }
}
