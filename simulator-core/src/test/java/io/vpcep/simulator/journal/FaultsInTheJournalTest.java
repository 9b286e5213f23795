package io.vpcep.simulator.journal;

import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fault.TransportFaultException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the journal tells of calls that injected faults meet. */
class FaultsInTheJournalTest {
  private final TestRegion region = TestRegion.create();

  private void arm(FaultEffect effect) {
    region.region().faults().next(CREATE_ENDPOINT_SERVICE, effect);
  }

  private void create() {
    region.provider().createEndpointService(Requests.service().build());
  }

  private void createInVain() {
    assertThatThrownBy(this::create).isInstanceOf(TransportFaultException.class);
  }

  private RecordedCall recorded() {
    assertThat(region.region().journal().calls()).hasSize(1);
    return region.region().journal().calls().get(0);
  }

  @Test
  @Tag(Door.IN_PROCESS) // the client of the other door knows no such answers
  void aRawAnswerHasItsStatusAndNoCode() {
    arm(FaultEffect.answer(504, "text/html", "late"));
    createInVain();

    assertThat(recorded().outcome()).isEqualTo(RecordedCall.Outcome.FAULT);
    assertThat(recorded().status()).isEqualTo(504);
    assertThat(recorded().code()).isNull();
    assertThat(recorded().result().createdId()).isNull();
    assertThat(recorded().toString())
        .endsWith(
            "-> fault 504 (injected fault: raw answer with status 504, before the call was"
                + " carried out)");
  }

  @Test
  @Tag(Door.IN_PROCESS) // the client of the other door knows no such answers
  void aRawAnswerAfterTheEffectTellsWhatWasCreated() {
    arm(FaultEffect.answer(502, "text/plain", "bad gateway").afterTheEffect());
    createInVain();

    assertThat(recorded().result().createdId()).isNotNull();
  }

  @Test
  @Tag(Door.IN_PROCESS) // the client of the other door takes it for a failure of its own
  void aDroppedConnectionHasNoStatus() {
    arm(FaultEffect.dropBefore());
    createInVain();

    assertThat(recorded().outcome()).isEqualTo(RecordedCall.Outcome.DROPPED);
    assertThat(recorded().status()).isZero();
    assertThat(recorded().result().createdId()).isNull();
  }

  @Test
  @Tag(Door.IN_PROCESS) // the client of the other door takes it for a failure of its own
  void aConnectionDroppedAfterTheEffectTellsWhatWasCreated() {
    arm(FaultEffect.dropAfter());
    createInVain();

    assertThat(recorded().outcome()).isEqualTo(RecordedCall.Outcome.DROPPED);
    assertThat(recorded().result().createdId()).isNotNull();
    assertThat(recorded().request()).isNotNull();
  }

  @Test
  @Tag(Door.IN_PROCESS) // the client of the other door takes it for a failure of its own
  void aRetryAfterADroppedConnectionNeedsAPauseToo() {
    arm(FaultEffect.dropBefore());
    var request = Requests.service().build();
    assertThatThrownBy(() -> region.provider().createEndpointService(request))
        .isInstanceOf(TransportFaultException.class);
    region.provider().createEndpointService(request);

    assertThat(
            region
                .region()
                .journal()
                .findings(Finding.Settings.DEFAULT.only(Finding.Kind.RETRY_WITHOUT_BACKOFF)))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("after the connection was cut"));
  }

  @Test
  void anInjectedCodeIsNoRefusal() {
    region
        .region()
        .faults()
        .next(CREATE_ENDPOINT_SERVICE, FaultEffect.refuse(ErrorCode.TOO_MANY_REQUESTS));
    Refusals.assertRefused(ErrorCode.TOO_MANY_REQUESTS, this::create);

    assertThat(recorded().outcome()).isEqualTo(RecordedCall.Outcome.FAULT);
  }

  @Rule("S61")
  @Test
  void aDelayIsTheDurationOfTheCall() {
    Instant begin = region.now();
    arm(FaultEffect.delay(Duration.ofSeconds(5)));
    create();

    assertThat(recorded().outcome()).isEqualTo(RecordedCall.Outcome.ANSWERED);
    assertThat(recorded().time()).isEqualTo(begin);
    assertThat(recorded().duration()).isEqualTo(Duration.ofSeconds(5));
  }
}
