package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.step.TransitionStep.ENDPOINT_CREATION;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_CREATION;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_DELETION;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.PendingTransition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a region tells of the steps under way. */
class PendingTest {
  private final TestRegion region = TestRegion.create();

  private EndpointService newService() {
    return region.provider().createEndpointService(Requests.service().build());
  }

  @Test
  void nothingInTheBeginningAndNothingThatHasEnded() {
    assertThat(region.region().pending()).isEmpty();
    newService();
    region.settle();

    assertThat(region.region().pending()).isEmpty();
  }

  @Test
  void tellsWhatBecomesOfWhomAndWhen() {
    EndpointService service = newService();

    assertThat(region.region().pending())
        .containsExactly(
            new PendingTransition(
                SERVICE_CREATION,
                service.id(),
                service.projectId(),
                service.serviceName(),
                "creating",
                "available",
                null,
                region.now(),
                region.now().plus(TestRegion.STEP),
                0));
    assertThat(region.region().pending().get(0).resourceType())
        .isEqualTo(ResourceType.ENDPOINT_SERVICE);
  }

  @Test
  void tellsWhenItBeganWhateverHoldsItSince() {
    EndpointService service = newService();
    Instant begun = region.now();
    region.advance(Duration.ofSeconds(10));
    region.region().transitions().of(SERVICE_CREATION).id(service.id()).held();

    assertThat(region.region().pending())
        .singleElement()
        .extracting(PendingTransition::begun)
        .isEqualTo(begun);
  }

  @Test
  void ofARestoredRegionBeganWhenTheResourceWasChangedLast() {
    newService();
    Instant begun = region.now();
    region.advance(Duration.ofSeconds(10));

    region.region().restore(region.region().snapshot());

    assertThat(region.region().pending())
        .singleElement()
        .extracting(PendingTransition::begun)
        .isEqualTo(begun);
  }

  @Test
  void endpointsGoByTheNameOfTheirService() {
    EndpointService service = region.openService();
    String endpoint = region.connect(service.id()).id();

    assertThat(region.region().pending())
        .singleElement()
        .satisfies(
            pending -> {
              assertThat(pending.resourceId()).isEqualTo(endpoint);
              assertThat(pending.name()).isEqualTo(service.serviceName());
              assertThat(pending.projectId()).isEqualTo(region.consumer().caller().projectId());
              assertThat(pending.to()).isEqualTo("accepted");
            });
  }

  @Test
  void isInTheOrderOfWhatIsDueAndEndsWithWhatHasNoInstant() {
    var transitions = region.region().transitions();
    transitions.of(SERVICE_CREATION).next().held();
    String held = newService().id();
    transitions.of(SERVICE_CREATION).next().afterReads(3);
    String polled = newService().id();
    String usual = newService().id();
    transitions.of(SERVICE_CREATION).next().after(Duration.ofSeconds(1));
    String soon = newService().id();
    region.service(polled);

    assertThat(region.region().pending())
        .extracting(PendingTransition::resourceId)
        .containsExactly(soon, usual, held, polled);
    PendingTransition waiting = region.region().pending().get(3);
    assertThat(waiting.due()).isNull();
    assertThat(waiting.readsLeft()).isEqualTo(2);
    assertThat(waiting.isHeld()).isFalse();
    assertThat(region.region().pending().get(2).isHeld()).isTrue();
  }

  @Test
  void tellsOfDeletionsAndFailures() {
    String service = region.openService().id();
    region.region().transitions().of(SERVICE_DELETION).failing(ErrorCode.PORT_QUERY_FAILED);
    region.provider().deleteEndpointService(service);
    PendingTransition failing = region.region().pending().get(0);
    assertThat(failing.from()).isEqualTo("deleting");
    assertThat(failing.to()).isEqualTo("failed");
    assertThat(failing.failure()).isEqualTo("EndPoint.4009");
    region.region().transitions().clear();
    String other = region.openService().id();
    region.provider().deleteEndpointService(other);

    assertThat(region.region().pending()).extracting(PendingTransition::to).contains("gone");
  }

  @Test
  void forgetsAStepThatARejectionHasCut() {
    String service = region.approvingService().id();
    String endpoint = region.connect(service).id();
    region.region().transitions().of(ENDPOINT_CREATION).held();
    region.provider().acceptConnection(service, endpoint);
    assertThat(region.region().pending()).hasSize(1);
    region.provider().rejectConnection(service, endpoint);

    assertThat(region.region().pending()).isEmpty();
  }
}
