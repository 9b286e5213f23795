package io.vpcep.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.endpointservice.ListEndpointServices;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transitions happen in the order in which they are due, as time moves by whatever clock. */
class CatchingUpTest {

  @Nested
  class WithAManualClock {
    private final TestRegion region = TestRegion.create();

    @Test
    void severalTransitionsCanBeDueInOneMove() {
      EndpointService open = region.openService();
      EndpointService approving = region.approvingService();
      Instant start = region.now();
      Endpoint pending = region.connect(approving.id());
      region.advance(Duration.ofSeconds(1));
      Endpoint creating = region.connect(open.id());
      region.advance(Duration.ofSeconds(1));
      region.provider().deleteEndpointService(approving.id());
      region.advance(Duration.ofHours(1));

      assertThat(region.endpoint(creating.id()).updatedAt()).isEqualTo(start.plusSeconds(91));
      assertThat(region.endpoint(pending.id()).updatedAt()).isEqualTo(start.plusSeconds(92));
      assertThat(region.endpoint(pending.id()).status()).isEqualTo(EndpointStatus.FAILED);
    }

    @Test
    void whatIsDueFirstHappensFirst() {
      EndpointService first = create();
      region.advance(Duration.ofSeconds(1));
      EndpointService second = create();
      region.advance(Duration.ofHours(1));

      assertThat(
              region
                  .provider()
                  .listEndpointServices(
                      ListEndpointServices.builder().sortKey("updated_at").sortDir("asc").build())
                  .items())
          .extracting(EndpointService::id)
          .containsExactly(first.id(), second.id());
    }

    @Test
    void whatIsDueIsDoneBeforeTheCallIsJudged() {
      EndpointService service = create();
      region.advance(TestRegion.STEP);

      region.provider().modifyEndpointService(service.id(), r -> r.serviceName("now"));
      assertThat(region.service(service.id()).updatedAt()).isEqualTo(region.now());
    }

    @Test
    void aRefusedCallCatchesUpToo() {
      EndpointService service = create();
      region.settle();
      Refusals.assertRefused(
          ErrorCode.RESOURCE_NOT_FOUND,
          () -> region.stranger().deleteEndpointService(service.id()));

      assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.AVAILABLE);
    }

    private EndpointService create() {
      return region.provider().createEndpointService(Requests.service().build());
    }
  }

  @Nested
  class WithAnAutoAdvancingClock {
    private final TestRegion region =
        TestRegion.create(c -> c.clock(ClockSettings.autoAdvancing()));
    private final Instant start = region.now();

    @Test
    void eachCallMovesItByTheStepFirst() {
      EndpointService service = region.provider().createEndpointService(Requests.service().build());
      assertThat(service.createdAt()).isEqualTo(start.plusSeconds(30));

      assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.CREATING);
      assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.CREATING);
      EndpointService available = region.service(service.id());
      assertThat(available.status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(available.updatedAt()).isEqualTo(start.plusSeconds(120)).isEqualTo(region.now());
    }

    @Test
    void aRefusedCallMovesItToo() {
      Refusals.assertRefused(ErrorCode.RESOURCE_NOT_FOUND, () -> region.service(Requests.NOTHING));

      assertThat(region.now()).isEqualTo(start.plusSeconds(30));
    }

    @Test
    @Timeout(10)
    void aLoopThatPollsAlwaysEnds() {
      String id = region.provider().createEndpointService(Requests.service().build()).id();
      int polls = 0;
      while (region.service(id).status() != ServiceStatus.AVAILABLE) {
        polls++;
      }
      region.provider().deleteEndpointService(id);
      while (region.provider().listEndpointServices().totalCount() > 0) {
        polls++;
      }
      assertThat(polls).isEqualTo(4);
    }

    // Many calls about what lies behind the door.
    @Tag(Door.IN_PROCESS)
    @Test
    @Timeout(60)
    void aLoopThatPollsEndsHoweverSmallTheStepIs() {
      TestRegion slow =
          TestRegion.create(c -> c.clock(ClockSettings.autoAdvancing(Duration.ofMillis(100))));
      String id = slow.provider().createEndpointService(Requests.service().build()).id();
      int polls = 1;
      while (slow.service(id).status() != ServiceStatus.AVAILABLE) {
        polls++;
      }
      assertThat(polls).isEqualTo(900);
    }
  }

  @Nested
  class WithTheClockOfTheSystem {
    private final TestRegion region = TestRegion.create(c -> c.clock(ClockSettings.system()));

    @Test
    void timeCanBeMovedAhead() {
      EndpointService service = region.provider().createEndpointService(Requests.service().build());
      assertThat(region.service(service.id()).status()).isEqualTo(ServiceStatus.CREATING);

      region.settle();
      EndpointService available = region.service(service.id());
      assertThat(available.status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(available.updatedAt()).isEqualTo(service.createdAt().plus(TestRegion.STEP));
    }

    @Test
    void resourcesAreCreatedNow() {
      Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS); // as on the wire
      EndpointService service = region.provider().createEndpointService(Requests.service().build());

      assertThat(service.createdAt()).isBetween(before, Instant.now());
    }
  }
}
