package io.vpcep.simulator.fault;

import static io.vpcep.simulator.error.ErrorCode.PORT_CONFLICT;
import static io.vpcep.simulator.error.ErrorCode.PORT_QUERY_FAILED;
import static io.vpcep.simulator.error.ErrorCode.RESOURCE_NOT_FOUND;
import static io.vpcep.simulator.error.ErrorCode.TOO_MANY_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.Quota;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.StartedCall;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What faults other than plain refusals do to a call. */
class FaultEffectsTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedFaults faults = region.region().faults();
  private final CreateEndpointService request = Requests.service().serviceName("api").build();

  private void create() {
    region.provider().createEndpointService(request);
  }

  private int services() {
    return region.provider().listEndpointServices().totalCount();
  }

  @Nested
  @Tag(Door.IN_PROCESS) // over HTTP nobody sees an exception; see TransportFaultsTest
  class OnTheWay {

    @Test
    void aRawAnswerIsThrownAndNothingIsChanged() {
      FaultEffect.RawAnswer gateway =
          FaultEffect.answer(504, "text/html", "<h1>Gateway Timeout</h1>");
      faults.next(Operation.CREATE_ENDPOINT_SERVICE, gateway);

      TransportFaultException.RawAnswer thrown =
          catchThrowableOfType(
              TransportFaultException.RawAnswer.class, FaultEffectsTest.this::create);

      assertThat(thrown.answer()).isEqualTo(gateway);
      assertThat(thrown).hasMessageContaining("504").hasMessageContaining("before");
      assertThat(thrown.isAfterEffect()).isFalse();
      assertThat(services()).isZero();
    }

    @Rule("S56")
    @Test
    void aRawAnswerCanHideWhatTheCallHasDone() {
      faults.next(
          Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.answer(504, null, "").afterTheEffect());

      assertThatExceptionOfType(TransportFaultException.RawAnswer.class)
          .isThrownBy(FaultEffectsTest.this::create)
          .withMessageContaining("after");
      assertThat(services()).isEqualTo(1);
    }

    @Test
    void aConnectionDroppedBeforeLeavesNothingForARetryToMeet() {
      faults.next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.dropBefore());

      assertThatExceptionOfType(TransportFaultException.ConnectionDropped.class)
          .isThrownBy(FaultEffectsTest.this::create)
          .matches(dropped -> !dropped.isAfterEffect());
      create();
      assertThat(services()).isEqualTo(1);
    }

    @Test
    void aRetryAfterAConnectionDroppedAfterwardsMeetsWhatItDid() {
      faults.next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.dropAfter());

      assertThatExceptionOfType(TransportFaultException.ConnectionDropped.class)
          .isThrownBy(FaultEffectsTest.this::create)
          .matches(TransportFaultException::isAfterEffect);
      Refusals.assertRefused(PORT_CONFLICT, FaultEffectsTest.this::create);
      assertThat(services()).isEqualTo(1);
    }

    @Rule("S56")
    @Test
    void aRefusalIsLostWithTheConnectionToo() {
      faults.next(Operation.SHOW_ENDPOINT_SERVICE, FaultEffect.dropAfter());

      assertThatExceptionOfType(TransportFaultException.ConnectionDropped.class)
          .isThrownBy(() -> region.service(Requests.NOTHING))
          .satisfies(dropped -> assertThat(dropped.getSuppressed()).hasSize(1));
      Refusals.assertRefused(RESOURCE_NOT_FOUND, () -> region.service(Requests.NOTHING));
    }
  }

  @Nested
  class Delays {

    @Test
    void moveTheClockDuringTheCall() {
      Instant before = region.now();
      faults.next(Operation.CREATE_ENDPOINT_SERVICE, FaultEffect.delay(Duration.ofSeconds(30)));

      Instant created = region.provider().createEndpointService(request).createdAt();

      assertThat(created).isEqualTo(before.plusSeconds(30)).isEqualTo(region.now());
    }

    @Test
    void letWhatIsDueHappenFirst() {
      String service = region.provider().createEndpointService(request).id();
      faults.next(Operation.SHOW_ENDPOINT_SERVICE, FaultEffect.delay(TestRegion.STEP));

      assertThat(region.service(service).status()).isEqualTo(ServiceStatus.AVAILABLE);
    }

    @Rule("S55")
    @Test
    void addUpAndLeaveTheEndToAnother() {
      Instant before = region.now();
      faults.next(Operation.SHOW_QUOTAS, FaultEffect.delay(Duration.ofSeconds(1)));
      faults.arm(Fault.next(FaultEffect.delay(Duration.ofSeconds(2))));
      faults.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(PORT_QUERY_FAILED));

      Refusals.assertRefused(PORT_QUERY_FAILED, () -> region.provider().showQuotas());

      assertThat(region.now()).isEqualTo(before.plusSeconds(3));
      assertThat(faults.armed()).isEmpty();
    }

    @Test
    void comeOnTopOfTheStepsOfAnAutoAdvancingClock() {
      TestRegion auto =
          TestRegion.create(c -> c.clock(ClockSettings.autoAdvancing(Duration.ofSeconds(10))));
      auto.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.delay(Duration.ofSeconds(5)));
      auto.provider().showQuotas();

      assertThat(auto.now()).isEqualTo(ClockSettings.DEFAULT_START.plusSeconds(15));
    }

    @Rule("S59")
    @Test
    @Tag(Door.IN_PROCESS) // over HTTP such a delay is real
    void moveTheMachinesClockAheadForCallsInThisProcess() {
      TestRegion real = TestRegion.create(c -> c.clock(ClockSettings.system()));
      Instant before = real.now();
      real.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.delay(Duration.ofDays(1)));
      real.provider().showQuotas();

      assertThat(Duration.between(before, real.now())).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP nobody can say how it passes
    void holdUpNobodyElseWhileAFrontEndLetsThemPass() {
      TestRegion real = TestRegion.create(c -> c.clock(ClockSettings.system()));
      real.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.delay(Duration.ofDays(1)));

      StartedCall<List<Quota>> delayed = showQuotas(real);

      assertThat(delayed.delay()).isEqualTo(Duration.ofDays(1));
      assertThat(real.region().journal().calls()).isEmpty();
      assertThat(real.consumer().showQuotas()).hasSize(2);
      assertThat(delayed.end()).hasSize(2);
      assertThat(real.region().journal().calls())
          .extracting(RecordedCall::outcome)
          .containsExactly(RecordedCall.Outcome.ANSWERED, RecordedCall.Outcome.ANSWERED);
    }

    @Test
    @Tag(Door.IN_PROCESS) // over HTTP the server does so when it stops
    void canBeGivenUpByAFrontEnd() {
      TestRegion real = TestRegion.create(c -> c.clock(ClockSettings.system()));
      real.region().faults().next(Operation.SHOW_QUOTAS, FaultEffect.delay(Duration.ofDays(1)));
      StartedCall<List<Quota>> delayed = showQuotas(real);

      assertThatExceptionOfType(TransportFaultException.ConnectionDropped.class)
          .isThrownBy(delayed::drop);

      assertThat(real.region().journal().calls())
          .extracting(RecordedCall::outcome)
          .containsExactly(RecordedCall.Outcome.DROPPED);
    }

    @Test
    @Tag(Door.IN_PROCESS) // the door for front ends
    void leaveACallWithoutThemAnsweredAtOnce() {
      StartedCall<List<Quota>> call = showQuotas(region);

      assertThat(call.delay()).isZero();
      assertThat(call.end()).hasSize(2).isSameAs(call.end());
    }

    private StartedCall<List<Quota>> showQuotas(TestRegion in) {
      return in.region()
          .unwrap(FrontEnd.class)
          .begin(in.provider().caller(), Operation.SHOW_QUOTAS, () -> new ShowQuotas(null), null);
    }
  }

  @Nested
  class Throttles {
    private static final Duration SPAN = Duration.ofSeconds(10);

    private void assertTaken(int calls) {
      for (int i = 0; i < calls; i++) {
        assertThat(region.provider().showQuotas()).hasSize(2);
      }
    }

    private void assertThrottled() {
      Refusals.assertRefused(TOO_MANY_REQUESTS, () -> region.provider().showQuotas());
    }

    @Rule("G8")
    @Test
    void refuseWhatIsBeyondTheNumberUntilTheSpanIsOver() {
      SimulatedFaults.Armed throttle =
          faults.next(Operation.SHOW_QUOTAS, FaultEffect.throttle(2, SPAN));
      assertTaken(2);
      assertThrottled();
      assertThrottled();
      region.advance(SPAN.minusNanos(1));
      assertThrottled();
      region.advance(Duration.ofNanos(1));

      assertTaken(2);
      assertThrottled();
      assertThat(throttle.fired()).isEqualTo(4);
    }

    @Test
    void countTheirOwnCallsOnly() {
      String project = region.provider().caller().projectId();
      faults.arm(
          Fault.next(FaultEffect.throttle(1, SPAN)).on(Operation.SHOW_QUOTAS).inProject(project));
      region.consumer().showQuotas();
      region.provider().listEndpoints();

      assertTaken(1);
      assertThrottled();
      assertThat(region.consumer().showQuotas()).hasSize(2);
    }

    @Test
    void endWhenTheyHaveRefusedOftenEnough() {
      faults.arm(Fault.next(FaultEffect.throttle(1, SPAN)).times(1));
      assertTaken(1);
      assertThrottled();

      assertTaken(1);
      assertThat(faults.armed()).isEmpty();
    }
  }
}
