package io.vpcep.simulator.journal;

import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.CREATE_ENDPOINT_SERVICE;
import static io.vpcep.simulator.api.Operation.DELETE_ENDPOINT;
import static io.vpcep.simulator.api.Operation.SHOW_ENDPOINT;
import static io.vpcep.simulator.api.Operation.SHOW_QUOTAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifying which calls were made. */
class CallVerificationTest {
  private final TestRegion region = TestRegion.create();
  private final SimulatedJournal journal = region.region().journal();

  private CallVerification quotas() {
    return journal.verify().operation(SHOW_QUOTAS);
  }

  private void callQuotas(int times) {
    for (int i = 0; i < times; i++) {
      region.consumer().showQuotas();
    }
  }

  private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable check) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(check);
  }

  @Nested
  class HowOften {

    @Test
    void holdsWithinItsBounds() {
      quotas().never();
      quotas().atMost(0);
      callQuotas(2);

      quotas().exactly(2);
      quotas().atLeast(1);
      quotas().atLeast(2);
      quotas().atMost(2);
      assertThat(quotas().count()).isEqualTo(2);
      journal.verify().operation(SHOW_ENDPOINT).never();
      quotas().project(region.consumer().caller().projectId()).exactly(2);
      quotas().project(region.provider().caller().projectId()).never();
    }

    @Test
    void failsOutsideOfThem() {
      callQuotas(2);

      assertFails(() -> quotas().exactly(1)).withMessageContaining("but there were 2");
      assertFails(() -> quotas().exactly(3)).withMessageContaining("expected exactly 3 calls");
      assertFails(() -> quotas().never()).withMessageContaining("expected exactly 0 calls");
      assertFails(() -> quotas().once()).withMessageContaining("expected exactly 1 calls");
      assertFails(() -> quotas().atLeast(3)).withMessageContaining("expected at least 3 calls");
      assertFails(() -> quotas().atMost(1)).withMessageContaining("expected at most 1 calls");
    }

    @Test
    void refusesNegativeNumbers() {
      assertThatIllegalArgumentException().isThrownBy(() -> quotas().exactly(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> quotas().atLeast(-1));
      assertThatIllegalArgumentException().isThrownBy(() -> quotas().atMost(-1));
    }

    @Test
    void tellsNearMissesAndAllThatWasRecorded() {
      Refusals.assertRefused(
          ErrorCode.ENDPOINT_NOT_FOUND, () -> region.consumer().showEndpoint(Requests.NOTHING));
      callQuotas(1);

      assertFails(
              () ->
                  journal
                      .verify()
                      .operation(SHOW_ENDPOINT)
                      .outcome(RecordedCall.Outcome.ANSWERED)
                      .atLeast(1))
          .withMessageStartingWith(
              "expected at least 1 calls with operation ShowEndpoint, outcome answered, but there"
                  + " were 0\nthese calls miss one condition:\n  #1 ")
          .withMessageContaining("-> refused 404 EndPoint.2006 (no endpoint")
          .withMessageContaining("[not: outcome answered]")
          .withMessageContaining("\nrecorded calls:\n  #1 ")
          .withMessageContaining("\n  #2 ");
      region.region().reset();
      assertFails(() -> quotas().once()).withMessageEndingWith("no calls are recorded");
    }

    // Many calls about what lies behind the door.
    @Tag(Door.IN_PROCESS)
    @Test
    void showsOnlyTheLastOfManyCalls() {
      callQuotas(50);

      assertFails(() -> quotas().never())
          .withMessageContaining("the last 20 of 50:\n  #31 ")
          .withMessageNotContaining("#30 ");
    }
  }

  @Nested
  class OnceCallsHaveBeenDropped {
    private final TestRegion small =
        TestRegion.create(config -> config.journal(JournalSettings.DEFAULT.withSize(2)));
    private final SimulatedJournal rest = small.region().journal();

    OnceCallsHaveBeenDropped() {
      for (int i = 0; i < 5; i++) {
        small.consumer().showQuotas();
      }
    }

    @Rule("S64")
    @Test
    void anUpperBoundCannotBeTold() {
      assertFails(() -> rest.verify().operation(SHOW_ENDPOINT).never())
          .withMessageContaining("cannot tell")
          .withMessageContaining("3 calls have been dropped");
      assertFails(() -> rest.verify().exactly(2)).withMessageContaining("cannot tell");
      assertFails(() -> rest.verify().atMost(2)).withMessageContaining("cannot tell");
    }

    @Test
    void aLowerBoundCan() {
      rest.verify().atLeast(2);
      assertFails(() -> rest.verify().atLeast(3))
          .withMessageContaining("and 3 older ones, dropped");
    }

    @Test
    void soCanOneSinceACallThatIsKept() {
      rest.verify().since(3).exactly(2);
      rest.verify().since(4).exactly(1);
      assertFails(() -> rest.verify().since(2).exactly(2)).withMessageContaining("cannot tell");
    }
  }

  @Nested
  class InOrder {

    InOrder() {
      String id = region.connect(region.openService().id()).id();
      region.settle();
      region.endpoint(id);
      region.consumer().deleteEndpoint(id);
    }

    @Test
    void holdsWhateverLiesBetween() {
      journal.verify().inOrder(CREATE_ENDPOINT_SERVICE, CREATE_ENDPOINT, DELETE_ENDPOINT);
      journal
          .verify()
          .project(region.consumer().caller().projectId())
          .inOrder(
              CallFilter.of(CREATE_ENDPOINT).outcome(RecordedCall.Outcome.ANSWERED),
              CallFilter.of(SHOW_ENDPOINT).status(200));
      journal.verify().inOrder(new CallFilter[0]);
    }

    @Test
    void failsAtTheStepThatIsMissing() {
      assertFails(() -> journal.verify().inOrder(DELETE_ENDPOINT, SHOW_ENDPOINT))
          .withMessageStartingWith(
              "expected in order, among calls with any call:"
                  + "\n  1. operation DeleteEndpoint (found)"
                  + "\n  2. operation ShowEndpoint (not found after that)")
          .withMessageContaining("\nrecorded calls:\n  #1 ");
    }

    @Test
    void needsACallOfItsOwnForEachStep() {
      assertFails(() -> journal.verify().inOrder(DELETE_ENDPOINT, DELETE_ENDPOINT));
    }

    @Test
    void looksAtTheCallsThatAreMeantOnly() {
      assertFails(
          () ->
              journal
                  .verify()
                  .project(region.provider().caller().projectId())
                  .inOrder(CREATE_ENDPOINT));
    }
  }
}
