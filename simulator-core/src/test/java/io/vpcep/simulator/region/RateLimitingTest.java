package io.vpcep.simulator.region;

import static io.vpcep.simulator.error.ErrorCode.NOT_AUTHORIZED;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three calls in ten simulated seconds. */
class RateLimitingTest {
  private static final Duration SPAN = Duration.ofSeconds(10);

  private final TestRegion region =
      TestRegion.create(c -> c.rateLimit(new RateLimit(3, SPAN)).transitionDelay(Duration.ZERO));
  private final VpcepApi api = region.provider();

  private void assertTaken(int calls) {
    for (int i = 0; i < calls; i++) {
      assertThat(api.showQuotas()).hasSize(2);
    }
  }

  private void assertRefused() {
    Refusals.assertRefused(TOO_MANY_REQUESTS, api::showQuotas);
  }

  @Rule("G7")
  @Test
  void refusesTheCallBeyondIt() {
    assertTaken(3);

    assertRefused();
    assertRefused();
  }

  @Test
  void takesCallsAgainWhenTheSpanIsOver() {
    assertTaken(3);
    region.advance(SPAN.minusNanos(1));
    assertRefused();
    region.advance(Duration.ofNanos(1));

    assertTaken(3);
    assertRefused();
  }

  @Test
  void comesFreeCallByCallAsTimePasses() {
    for (int i = 0; i < 3; i++) {
      assertTaken(1);
      region.advance(Duration.ofSeconds(3));
    }
    assertRefused();
    region.advance(Duration.ofSeconds(1));
    assertTaken(1);
    assertRefused();
    region.advance(Duration.ofSeconds(3));
    assertTaken(1);
    assertRefused();
  }

  @Rule("S33")
  @Test
  void doesNotCountWhatItRefused() {
    assertTaken(3);
    for (int i = 0; i < 20; i++) {
      region.advance(Duration.ofMillis(400));
      assertRefused();
    }
    region.advance(Duration.ofSeconds(2));

    assertTaken(3);
  }

  @Test
  void isForEachProject() {
    assertTaken(3);
    assertRefused();

    assertThat(region.consumer().showQuotas()).hasSize(2);
    assertRefused();
  }

  @Test
  void countsEveryOperationAlsoThoseThatAreRefusedLater() {
    api.createEndpointService(Requests.service().build());
    api.listPublicServices();
    Refusals.assertRefused(RESOURCE_NOT_FOUND, () -> api.showEndpointService(Requests.NOTHING));

    assertRefused();
  }

  @Test
  @Tag(Door.IN_PROCESS) // over HTTP nobody can say which account calls, with which rights
  void comesBehindTheCheckOfTheIamActionWhichIsNotCounted() {
    VpcepApi nobody = region.as(api.caller().allowedOnly());
    for (int i = 0; i < 5; i++) {
      Refusals.assertRefused(NOT_AUTHORIZED, nobody::showQuotas);
    }

    assertTaken(3);
    Refusals.assertRefused(NOT_AUTHORIZED, nobody::showQuotas);
  }

  @Test
  @Tag(Door.IN_PROCESS) // a client cannot send a request that it cannot make
  void comesBeforeTheRequestIsLookedAt() {
    assertTaken(3);

    Refusals.assertRefused(
        TOO_MANY_REQUESTS, () -> api.call(Operation.SHOW_ENDPOINT, Requests.unreadable()));
  }

  @Test
  void comesBeforeInjectedFaultsWhichItDoesNotUseUp() {
    assertTaken(3);
    region.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.refuse(PORT_QUERY_FAILED));
    assertRefused();

    region.advance(SPAN);
    Refusals.assertRefused(PORT_QUERY_FAILED, api::showQuotas);
    assertTaken(2);
    assertRefused();
  }

  @Test
  void changesNothing() {
    api.createEndpointService(Requests.service().build());
    assertTaken(2);
    Refusals.assertRefused(
        TOO_MANY_REQUESTS, () -> api.createEndpointService(Requests.service().build()));

    region.advance(SPAN);
    assertThat(api.listEndpointServices().totalCount()).isEqualTo(1);
  }

  @Test
  @Tag(Door.IN_PROCESS) // over HTTP the account is another one after a reset
  void beginsAnewWithTheRegion() {
    assertTaken(3);
    region.region().reset();

    assertTaken(3);
    assertRefused();
  }

  // Many calls about what lies behind the door.
  @Tag(Door.IN_PROCESS)
  @Rule("S33")
  @Test
  void isNoneUnlessSet() {
    VpcepApi free = TestRegion.create().provider();
    for (int i = 0; i < 2000; i++) {
      assertThat(free.showQuotas()).hasSize(2);
    }
  }
}
