package io.vpcep.simulator.journal;

import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.LIST_ENDPOINTS;
import static io.vpcep.simulator.api.Operation.SHOW_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.api.endpointservice.CreateEndpointService;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ById;
import io.vpcep.simulator.api.resource.ShowQuotas;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a region remembers of its calls. */
class SimulatedJournalTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedJournal journal = region.region().journal();

  private static JournalSettings ofSize(int size) {
    return JournalSettings.DEFAULT.withSize(size);
  }

  private RecordedCall last() {
    var calls = journal.calls();
    return calls.get(calls.size() - 1);
  }

  @Nested
  class ACall {

    @Test
    void isRecordedWithWhoAskedWhatAndWhatBecameOfIt() {
      CreateEndpointService request = Requests.service().build();
      EndpointService service = region.provider().createEndpointService(request);

      RecordedCall call = last();
      assertThat(call.sequence()).isEqualTo(1);
      assertThat(call.time()).isEqualTo(region.now());
      assertThat(call.caller()).isEqualTo(region.provider().caller());
      assertThat(call.projectId()).isEqualTo(region.provider().caller().projectId());
      assertThat(call.operation()).isEqualTo(CREATE_ENDPOINT_SERVICE);
      assertThat(call.request()).isEqualTo(request);
      assertThat(call.outcome()).isEqualTo(RecordedCall.Outcome.ANSWERED);
      assertThat(call.status()).isEqualTo(200);
      assertThat(call.code()).isNull();
      assertThat(call.duration()).isZero();
      assertThat(call.result().createdId()).isEqualTo(service.id());
      assertThat(call.resourceIds()).containsExactly(service.id());
    }

    @Test
    void thatIsRefusedKeepsCodeStatusAndReason() {
      Refusals.assertRefused(
          ErrorCode.RESOURCE_NOT_FOUND,
          () -> region.provider().showEndpointService(Requests.NOTHING));

      assertThat(last().outcome()).isEqualTo(RecordedCall.Outcome.REFUSED);
      assertThat(last().code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND);
      assertThat(last().status()).isEqualTo(404);
      assertThat(last().result().reason()).contains(Requests.NOTHING);
      assertThat(last().request()).isEqualTo(new ById(Requests.NOTHING));
      assertThat(last().resourceIds()).containsExactly(Requests.NOTHING);
    }

    @Test
    void thatAFaultHitsIsNoRefusal() {
      region
          .region()
          .faults()
          .arm(Fault.next(SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR)));
      Refusals.assertRefused(ErrorCode.SYSTEM_ERROR, () -> region.provider().showQuotas());

      assertThat(last().outcome()).isEqualTo(RecordedCall.Outcome.FAULT);
      assertThat(last().status()).isEqualTo(500);
      region.provider().showQuotas();
      assertThat(last().outcome()).isEqualTo(RecordedCall.Outcome.ANSWERED);
    }

    @Test
    void thatIsRefusedBeforeItsRequestIsLookedAtTellsTheRequestAllTheSame() {
      region
          .region()
          .faults()
          .arm(Fault.next(SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR)));
      Refusals.assertRefused(
          ErrorCode.SYSTEM_ERROR, () -> region.provider().showQuotas(new ShowQuotas("endpoint")));

      assertThat(last().request()).isEqualTo(new ShowQuotas("endpoint"));
    }

    @Test
    void thatDeletesHasTheStatusOfTheWire() {
      EndpointService service = region.openService();
      region.provider().deleteEndpointService(service.id());

      assertThat(last().status()).isEqualTo(204);
      assertThat(last().resourceIds()).containsExactly(service.id());
    }

    @Test
    void namesAllItsResources() {
      EndpointService service = region.openService();
      String endpoint = region.connect(service.id()).id();

      assertThat(last().resourceIds()).containsExactly(service.id(), endpoint);
      assertThat(journal.calls(CallFilter.any().resource(endpoint))).containsExactly(last());
    }

    @Test
    @Tag(Door.IN_PROCESS) // a server cannot be asked by a client of another make
    void thatAMistakeOfTheProgramBreaksOffIsNotRecorded() {
      assertThatThrownBy(
              () ->
                  region
                      .provider()
                      .call(
                          SHOW_QUOTAS,
                          () -> {
                            throw new IllegalCallerException("mistake");
                          }))
          .isInstanceOf(IllegalCallerException.class);

      assertThat(journal.calls()).isEmpty();
    }

    @Test
    void tellsTheInstantToWhichAnAutoAdvancingClockMoved() {
      TestRegion auto =
          TestRegion.create(
              config ->
                  config.clock(
                      ClockSettings.of(ClockSettings.Mode.AUTO).withStep(Duration.ofSeconds(5))));
      auto.provider().showQuotas();

      assertThat(auto.region().journal().calls().get(0).time()).isEqualTo(auto.now());
    }
  }

  @Nested
  class TheJournal {

    @Test
    void isEmptyInTheBeginning() {
      assertThat(journal.calls()).isEmpty();
      assertThat(journal.dropped()).isZero();
      assertThat(journal.lastSequence()).isZero();
    }

    @Rule("S64")
    @Test
    void keepsTheNewestCallsAndCountsTheDroppedOnes() {
      TestRegion small = TestRegion.create(config -> config.journal(ofSize(3)));
      for (int i = 0; i < 7; i++) {
        small.provider().showQuotas();
      }

      SimulatedJournal kept = small.region().journal();
      assertThat(kept.calls()).extracting(RecordedCall::sequence).containsExactly(5L, 6L, 7L);
      assertThat(kept.dropped()).isEqualTo(4);
      assertThat(kept.lastSequence()).isEqualTo(7);
    }

    @Test
    void ofSizeZeroKeepsNothing() {
      TestRegion none = TestRegion.create(config -> config.journal(ofSize(0)));
      none.provider().showQuotas();

      assertThat(none.region().journal().calls()).isEmpty();
      assertThat(none.region().journal().dropped()).isEqualTo(1);
    }

    @Rule("S61")
    @Test
    @Tag(Door.IN_PROCESS) // over HTTP a request is made before it is sent
    void isInTheOrderInWhichCallsTookEffect() {
      Instant begin = region.now();

      region
          .provider()
          .call(
              SHOW_QUOTAS,
              () -> {
                region.provider().listEndpoints();
                region.settle();
                return new ShowQuotas("");
              });

      assertThat(journal.calls())
          .extracting(RecordedCall::operation, RecordedCall::time)
          .containsExactly(
              tuple(LIST_ENDPOINTS, begin), tuple(SHOW_QUOTAS, begin.plus(TestRegion.STEP)));
    }

    @Rule("S65")
    @Test
    void isEmptiedByAReset() {
      region.provider().showQuotas();

      region.region().reset();

      assertThat(journal.calls()).isEmpty();
      region.provider().showQuotas();
      assertThat(last().sequence()).isEqualTo(1);
    }

    @Rule("S65")
    @Test
    void canBeEmptiedWhileItsNumbersGoOn() {
      TestRegion small = TestRegion.create(config -> config.journal(ofSize(2)));
      for (int i = 0; i < 5; i++) {
        small.provider().showQuotas();
      }

      small.region().journal().clear();

      assertThat(small.region().journal().calls()).isEmpty();
      assertThat(small.region().journal().dropped()).isZero();
      for (int i = 0; i < 3; i++) {
        small.provider().showQuotas();
      }
      assertThat(small.region().journal().calls())
          .extracting(RecordedCall::sequence)
          .containsExactly(7L, 8L);
      assertThat(small.region().journal().dropped()).isEqualTo(1);
    }

    @Test
    void isACopyOfTheMoment() {
      var before = journal.calls();
      region.provider().showQuotas();

      assertThat(before).isEmpty();
      assertThat(journal.calls()).isUnmodifiable().hasSize(1);
    }

    @Test
    @Tag(Door.IN_PROCESS) // a closed region has no server
    void cannotBeReadOnceTheRegionIsClosed() {
      region.region().close();

      assertThatIllegalStateException().isThrownBy(journal::calls);
    }

    @Test
    void refusesAnImpossibleSize() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ofSize(-1))
          .withMessage("journal size must be 0 or more, not -1");
    }
  }

  @Nested
  class CallsAreFound {
    private final EndpointService service = region.openService();
    private final long mark = journal.lastSequence();

    @Test
    void byOperationAndProject() {
      region.consumer().showQuotas();
      region.provider().showQuotas();

      String consumer = region.consumer().caller().projectId();
      assertThat(journal.calls(SHOW_QUOTAS)).hasSize(2);
      assertThat(journal.calls(CallFilter.of(SHOW_QUOTAS).project(consumer))).hasSize(1);
    }

    @Test
    void byOutcomeCodeAndStatus() {
      Refusals.assertRefused(
          ErrorCode.ENDPOINT_NOT_FOUND, () -> region.consumer().showEndpoint(Requests.NOTHING));

      CallFilter refused = CallFilter.any().outcome(RecordedCall.Outcome.REFUSED);
      assertThat(journal.calls(refused)).containsExactly(last());
      assertThat(journal.calls(CallFilter.any().code(ErrorCode.ENDPOINT_NOT_FOUND)))
          .containsExactly(last());
      assertThat(journal.calls(CallFilter.any().status(404))).containsExactly(last());
    }

    @Test
    void sinceASequenceNumber() {
      assertThat(journal.calls(CallFilter.any().since(mark))).isEmpty();
      region.provider().showQuotas();

      assertThat(journal.calls(CallFilter.any().since(mark))).containsExactly(last());
      assertThatIllegalArgumentException().isThrownBy(() -> CallFilter.any().since(-1));
    }

    @Test
    void byTheirRequest() {
      region.consumer().createEndpoint(Requests.endpoint(service.id()).enableDns(true).build());
      region.connect(service.id());

      assertThat(
              journal.calls(
                  CallFilter.any().operation(CREATE_ENDPOINT, r -> r.enableDns() == null)))
          .containsExactly(last());
      assertThat(
              journal.calls(
                  CallFilter.any().operation(SHOW_ENDPOINT_SERVICE, r -> r.id().isEmpty())))
          .isEmpty();
    }

    @Test
    void byAnyCondition() {
      assertThat(journal.calls(CallFilter.any().matching(call -> call.sequence() == 2)))
          .extracting(RecordedCall::sequence)
          .containsExactly(2L);
    }
  }
}
