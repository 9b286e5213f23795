package io.vpcep.simulator.lifecycle;

import static io.vpcep.simulator.step.TransitionStep.ENDPOINT_CREATION;
import static io.vpcep.simulator.step.TransitionStep.ENDPOINT_DELETION;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_CREATION;
import static io.vpcep.simulator.step.TransitionStep.SERVICE_DELETION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.SimulatedTransitions;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceError;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Steps that end as a test says. */
class ControlledTransitionsTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedTransitions transitions = region.region().transitions();

  private String newService(String name) {
    return region
        .provider()
        .createEndpointService(Requests.service().serviceName(name).build())
        .id();
  }

  private ServiceStatus status(String serviceId) {
    return region.service(serviceId).status();
  }

  @Nested
  class Timing {

    @Test
    void immediately() {
      transitions.of(SERVICE_CREATION).immediately();

      assertThat(region.provider().createEndpointService(Requests.service().build()).status())
          .isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void afterASpan() {
      transitions.of(SERVICE_CREATION).after(Duration.ofMinutes(10));
      String service = newService("a");

      region.advance(Duration.ofMinutes(10).minusNanos(1));
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      region.advance(Duration.ofNanos(1));
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void betweenTwoSpansByTheSeed() {
      Duration min = Duration.ofSeconds(10);
      Duration max = Duration.ofSeconds(20);
      TestRegion same = TestRegion.create();
      transitions.of(SERVICE_CREATION).between(min, max);
      same.region().transitions().of(SERVICE_CREATION).between(min, max);
      for (int i = 0; i < 5; i++) {
        newService("a");
        same.provider().createEndpointService(Requests.service().serviceName("a").build());
      }

      assertThat(region.region().pending())
          .extracting(pending -> Duration.between(region.now(), pending.due()))
          .allMatch(span -> span.compareTo(min) >= 0 && span.compareTo(max) <= 0)
          .doesNotHaveDuplicates();
      assertThat(region.region().pending()).isEqualTo(same.region().pending());
    }

    @Test
    void heldUntilReleased() {
      transitions.of(SERVICE_CREATION).held();
      String service = newService("a");
      String other = newService("b");
      region.advance(Duration.ofDays(1000));
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);

      transitions.release(service);

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(region.service(service).updatedAt()).isEqualTo(region.now());
      assertThat(status(other)).isEqualTo(ServiceStatus.CREATING);
    }

    @Test
    void allThatIsHeldCanBeReleased() {
      newService("timed");
      transitions.of(SERVICE_CREATION).held();
      List<String> held = List.of(newService("a"), newService("b"));

      assertThat(transitions.releaseAll()).isEqualTo(2);

      assertThat(held).allMatch(id -> status(id) == ServiceStatus.AVAILABLE);
      assertThat(region.region().pending()).hasSize(1);
      assertThat(transitions.releaseAll()).isZero();
    }

    @Test
    void whatIsHeldCanBeShownBefore() {
      transitions.of(SERVICE_CREATION).held();
      String service = newService("a");
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);

      assertThat(transitions.releaseAll()).isEqualTo(1);

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void whatIsNotHeldCanBeHurriedToo() {
      String service = newService("a");

      transitions.release(service);

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void aStepUnderWayFailsAndTheNextOneOfItsResourceDoesNot() {
      transitions.of(SERVICE_CREATION).held();
      String service = newService("a");
      String other = newService("b");

      transitions.fail(service, ErrorCode.PORT_CREATION_FAILED);

      assertThat(region.service(service).errors())
          .extracting(ResourceError::code)
          .containsExactly(ErrorCode.PORT_CREATION_FAILED);
      assertThat(status(service)).isEqualTo(ServiceStatus.FAILED);
      assertThat(status(other)).isEqualTo(ServiceStatus.CREATING);
      assertThat(transitions.armed()).hasSize(1);
    }

    @Test
    void onlyWhatIsUnderWayCanBeReleasedOrFail() {
      String service = region.openService().id();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> transitions.release(service))
          .withMessageContaining(service);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> transitions.fail(service, ErrorCode.SYSTEM_ERROR))
          .withMessageContaining(service);
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }
  }

  @Nested
  class Reads {

    @Rule("S51")
    @Test
    void theCountedOnesStillTellTheFormerState() {
      transitions.of(SERVICE_CREATION).afterReads(2);
      String service = newService("a");

      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void timeDoesNotCount() {
      transitions.of(SERVICE_CREATION).afterReads(1);
      String service = newService("a");
      region.advance(Duration.ofDays(1));

      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void callsThatTellNothingOfItDoNotCount() {
      transitions.of(SERVICE_CREATION).afterReads(2);
      String service = newService("a");
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);

      region.provider().showQuotas();

      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Rule("S51")
    @Test
    void aListCountsForWhatItContains() {
      transitions.of(SERVICE_CREATION).afterReads(1);
      String service = newService("a");
      String other = newService("b");
      region.provider().listEndpointServices(ListEndpointServices.builder().id(service).build());

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(status(other)).isEqualTo(ServiceStatus.CREATING);
    }

    @Test
    void aListOfConnectionsCountsForEndpoints() {
      String service = region.openService().id();
      transitions.of(ENDPOINT_CREATION).afterReads(2);
      String endpoint = region.connect(service).id();
      region.provider().listConnections(service);
      region.consumer().listEndpoints();

      assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.ACCEPTED);
    }

    @Test
    void aDeletionCanWaitForThemToo() {
      String service = region.openService().id();
      transitions.of(SERVICE_DELETION).afterReads(1);
      region.provider().deleteEndpointService(service);

      assertThat(status(service)).isEqualTo(ServiceStatus.DELETING);
      Refusals.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> status(service));
    }
  }

  @Nested
  class Failures {

    @Test
    void aCreationEndsFailedWithTheCode() {
      transitions.of(SERVICE_CREATION).failing(ErrorCode.PORT_QUERY_FAILED);
      String service = newService("a");
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      region.settle();

      assertThat(status(service)).isEqualTo(ServiceStatus.FAILED);
      assertThat(region.service(service).errors())
          .containsExactly(new ResourceError(ErrorCode.PORT_QUERY_FAILED));
    }

    @Rule("S50")
    @Test
    void aDeletionEndsFailedAndCanBeTriedAgain() {
      String service = region.openService().id();
      transitions.of(SERVICE_DELETION).next().failing(ErrorCode.PORT_QUERY_FAILED);
      region.provider().deleteEndpointService(service);
      region.settle();
      assertThat(status(service)).isEqualTo(ServiceStatus.FAILED);
      assertThat(region.service(service).errors())
          .containsExactly(new ResourceError(ErrorCode.PORT_QUERY_FAILED));

      region.provider().deleteEndpointService(service);
      region.settle();
      Refusals.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> status(service));
    }

    @Test
    void soDoesThatOfAnEndpoint() {
      String endpoint = region.connect(region.openService().id()).id();
      region.settle();
      transitions.of(ENDPOINT_DELETION).id(endpoint).failing(ErrorCode.ENDPOINT_PORT_NOT_FOUND);
      region.consumer().deleteEndpoint(endpoint);
      region.settle();

      assertThat(region.endpoint(endpoint).status()).isEqualTo(EndpointStatus.FAILED);
      assertThat(region.endpoint(endpoint).errors())
          .containsExactly(new ResourceError(ErrorCode.ENDPOINT_PORT_NOT_FOUND));
    }

    @Rule("S52")
    @Test
    void whenAStepEndsIsAnotherMatter() {
      transitions.of(SERVICE_CREATION).immediately();
      transitions.of(SERVICE_CREATION).next().failing(ErrorCode.PORT_QUERY_FAILED);

      assertThat(status(newService("a"))).isEqualTo(ServiceStatus.FAILED);
      assertThat(status(newService("b"))).isEqualTo(ServiceStatus.AVAILABLE);
    }
  }

  @Nested
  class Whose {

    @Test
    void otherStepsAreAsEver() {
      transitions.of(SERVICE_CREATION).immediately();
      String service = newService("a");
      region.provider().deleteEndpointService(service);

      assertThat(status(service)).isEqualTo(ServiceStatus.DELETING);
    }

    @Test
    void theNextIsOneOnly() {
      transitions.of(SERVICE_CREATION).next().immediately();
      transitions.of(SERVICE_CREATION).next().after(Duration.ofSeconds(1));

      assertThat(status(newService("a"))).isEqualTo(ServiceStatus.AVAILABLE);
      String second = newService("b");
      assertThat(status(second)).isEqualTo(ServiceStatus.CREATING);
      region.advance(Duration.ofSeconds(1));
      assertThat(status(second)).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(status(newService("c"))).isEqualTo(ServiceStatus.CREATING);
    }

    @Test
    void severalNextOnesWaitForTheirTurn() {
      transitions.of(ENDPOINT_CREATION).next().failing(ErrorCode.PORT_QUERY_FAILED);
      transitions.of(ENDPOINT_CREATION).next().failing(ErrorCode.ENDPOINT_CREATION_FAILED);
      String service = region.openService().id();
      assertThat(transitions.armed())
          .extracting(armed -> armed.rule().failure())
          .containsExactly(ErrorCode.PORT_QUERY_FAILED, ErrorCode.ENDPOINT_CREATION_FAILED);

      String first = region.connect(service).id();

      assertThat(transitions.armed())
          .extracting(armed -> armed.rule().failure())
          .containsExactly(ErrorCode.ENDPOINT_CREATION_FAILED);
      String second = region.connect(service).id();
      assertThat(transitions.armed()).isEmpty();
      region.settle();
      assertThat(region.endpoint(first).errors())
          .containsExactly(new ResourceError(ErrorCode.PORT_QUERY_FAILED));
      assertThat(region.endpoint(second).errors())
          .containsExactly(new ResourceError(ErrorCode.ENDPOINT_CREATION_FAILED));
    }

    @Test
    void aNameIsKnownBeforeTheService() {
      transitions.of(SERVICE_CREATION).named("fast").immediately();

      assertThat(status(newService("fast"))).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(status(newService("fast"))).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(status(newService("faster"))).isEqualTo(ServiceStatus.CREATING);
    }

    @Rule("S54")
    @Test
    void endpointsGoByTheNameOfTheirService() {
      String service =
          region.availableService(r -> r.serviceName("db").approvalEnabled(false)).id();
      transitions.of(ENDPOINT_CREATION).named("db").immediately();

      assertThat(region.connect(service).status()).isEqualTo(EndpointStatus.ACCEPTED);
      assertThat(region.connect(region.openService().id()).status())
          .isEqualTo(EndpointStatus.CREATING);
    }

    @Test
    void anIdCanBeOfAStepUnderWay() {
      String service = newService("a");
      String other = newService("b");
      region.advance(Duration.ofSeconds(30));
      transitions.of(SERVICE_CREATION).id(service).held();
      transitions.of(SERVICE_CREATION).id(other).failing(ErrorCode.PORT_QUERY_FAILED);
      region.settle();

      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(other)).isEqualTo(ServiceStatus.FAILED);
    }

    @Rule("S53")
    @Test
    void spansOfAStepUnderWayCountFromNow() {
      String service = newService("a");
      region.advance(Duration.ofSeconds(30));
      transitions.of(SERVICE_CREATION).id(service).after(Duration.ofSeconds(10));

      region.advance(Duration.ofSeconds(9));
      assertThat(status(service)).isEqualTo(ServiceStatus.CREATING);
      region.advance(Duration.ofSeconds(1));
      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Test
    void aNameCanBeOfAStepUnderWay() {
      String service = newService("a");
      transitions.of(SERVICE_CREATION).named("a").immediately();

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Rule("S53")
    @Test
    void everyMeansThoseThatBeginFromNowOn() {
      String service = newService("a");
      transitions.of(SERVICE_CREATION).held();
      region.settle();

      assertThat(status(service)).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Rule("S52")
    @Test
    void theNarrowerRuleCountsAndTheLaterOfTwo() {
      transitions.of(SERVICE_CREATION).named("a").immediately();
      transitions.of(SERVICE_CREATION).next().held();
      transitions.of(SERVICE_CREATION).held();
      transitions.of(SERVICE_CREATION).after(Duration.ofSeconds(1));

      assertThat(status(newService("a"))).isEqualTo(ServiceStatus.AVAILABLE);
      String next = newService("b");
      String usual = newService("c");
      region.advance(Duration.ofSeconds(1));
      assertThat(status(next)).isEqualTo(ServiceStatus.CREATING);
      assertThat(status(usual)).isEqualTo(ServiceStatus.AVAILABLE);
    }
  }

  @Nested
  class Rules {

    @Test
    void tellWhetherTheyWereUsed() {
      var rule = transitions.of(SERVICE_CREATION).named("a").immediately();
      assertThat(transitions.unused()).hasSize(1);
      newService("a");
      newService("a");

      assertThat(rule.used()).isEqualTo(2);
      assertThat(transitions.unused()).isEmpty();
      assertThat(transitions.armed()).singleElement().hasToString(rule.toString());
    }

    @Test
    void areUsedByStepsUnderWayToo() {
      newService("a");
      var rule = transitions.of(SERVICE_CREATION).named("a").held();

      assertThat(rule.used()).isEqualTo(1);
    }

    @Test
    void canBeTakenAway() {
      var rule = transitions.of(SERVICE_CREATION).immediately();
      transitions.of(SERVICE_DELETION).immediately();
      rule.disarm();
      assertThat(status(newService("a"))).isEqualTo(ServiceStatus.CREATING);
      assertThat(transitions.armed()).hasSize(1);

      transitions.clear();
      assertThat(transitions.armed()).isEmpty();
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP the account is another one after a reset
    void canComeFromTheConfigurationAndComeBackWithAReset() {
      TestRegion configured =
          TestRegion.create(
              c -> c.transitionRules(TransitionRule.held(SERVICE_CREATION).forName("slow")));
      configured.region().transitions().clear();
      configured.region().reset();
      configured.provider().createEndpointService(Requests.service().serviceName("slow").build());

      assertThat(configured.region().pending()).singleElement().matches(p -> p.isHeld());
    }

    @Test
    void areRefusedWhereTheyAreImpossible() {
      var every = transitions.of(SERVICE_CREATION);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> every.after(Duration.ofSeconds(-1)))
          .withMessageContaining("PT-1S");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> every.between(Duration.ofSeconds(2), Duration.ofSeconds(1)))
          .withMessageContaining("PT2S to PT1S");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> every.afterReads(0))
          .withMessageContaining("not 0");
      assertThatIllegalArgumentException().isThrownBy(() -> every.id("").held());
      assertThatIllegalArgumentException().isThrownBy(() -> every.named("").held());
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new TransitionRule(SERVICE_CREATION, TransitionRule.Selection.EVERY, null, null));
      assertThat(transitions.armed()).isEmpty();
    }
  }
}
