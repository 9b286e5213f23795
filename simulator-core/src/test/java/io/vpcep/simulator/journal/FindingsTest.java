package io.vpcep.simulator.journal;

import static io.vpcep.simulator.journal.Finding.Kind.FAST_POLLING;
import static io.vpcep.simulator.journal.Finding.Kind.LEFT_BEHIND;
import static io.vpcep.simulator.journal.Finding.Kind.ONE_BY_ONE;
import static io.vpcep.simulator.journal.Finding.Kind.REPEATED_READ;
import static io.vpcep.simulator.journal.Finding.Kind.RETRY_WITHOUT_BACKOFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.RateLimit;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Habits of clients that show in their calls. */
class FindingsTest {
  private final TestRegion region = TestRegion.create();

  private List<Finding> find(Finding.Kind kind) {
    return find(Finding.Settings.DEFAULT.only(kind));
  }

  private List<Finding> find(Finding.Settings settings) {
    return region.region().journal().findings(settings);
  }

  private EndpointService newService() {
    return region.provider().createEndpointService(Requests.service().build());
  }

  @Nested
  class ReadingAgain {
    private final String id = newEndpoint();

    private String newEndpoint() {
      String service = newService().id();
      region.advance(Duration.ofMinutes(2));
      String created = region.provider().createEndpoint(Requests.endpoint(service).build()).id();
      region.provider().acceptConnection(service, created);
      return created;
    }

    private void show(int times) {
      for (int i = 0; i < times; i++) {
        region.provider().showEndpoint(id);
        region.advance(Duration.ofSeconds(30));
      }
    }

    @Rule("S186")
    @Test
    void isFoundWhereNothingCanHaveChanged() {
      region.advance(Duration.ofMinutes(2));
      show(Finding.Kind.MANY);

      List<Finding> findings = find(REPEATED_READ);

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0))
          .hasToString(
              "repeated_read: ShowEndpoint of "
                  + id
                  + " was called 5 times in a row, and nothing can have changed between");
    }

    @Test
    void isFineForFew() {
      region.advance(Duration.ofMinutes(2));
      show(Finding.Kind.MANY - 1);

      assertThat(find(REPEATED_READ)).isEmpty();
    }

    @Test
    void isFineAfterAnyOtherCallOfAnybody() {
      region.advance(Duration.ofMinutes(2));
      show(Finding.Kind.MANY - 1);
      region.consumer().showQuotas();
      show(1);

      assertThat(find(REPEATED_READ)).isEmpty();
    }

    @Test
    void isNotToPollWhatIsOnItsWay() {
      for (int i = 0; i < 2 * Finding.Kind.MANY; i++) {
        region.provider().showEndpoint(id);
        region.advance(Duration.ofSeconds(1));
      }

      assertThat(find(REPEATED_READ)).isEmpty();
    }
  }

  @Nested
  class ShowingOneByOne {
    private final List<String> ids =
        IntStream.range(0, Finding.Kind.MANY).mapToObj(i -> newService().id()).toList();

    @BeforeEach
    void settle() {
      region.advance(Duration.ofMinutes(2));
    }

    @Rule("S187")
    @Test
    void isFoundWhereOneListWouldDo() {
      ids.forEach(region::service);

      List<Finding> findings = find(ONE_BY_ONE);

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).calls()).hasSize(Finding.Kind.MANY);
      assertThat(findings.get(0))
          .hasToString(
              "one_by_one: ShowEndpointService was called for 5 resources in a row; one"
                  + " ListEndpointServices would do");
    }

    @Test
    void isFineForFew() {
      ids.stream().skip(1).forEach(region::service);

      assertThat(find(ONE_BY_ONE)).isEmpty();
    }

    @Test
    void endsWithAnyOtherCallOfTheProject() {
      ids.stream().skip(1).forEach(region::service);
      region.provider().showQuotas();
      region.service(ids.get(0));

      assertThat(find(ONE_BY_ONE)).isEmpty();
    }

    @Test
    void isNotThatOneResourceIsLookedAtAgain() {
      for (int i = 0; i < 10; i++) {
        region.service(ids.get(0));
      }

      assertThat(find(ONE_BY_ONE)).isEmpty();
    }

    @Test
    void isNotToWaitForManyResources() {
      List<String> creating =
          IntStream.range(0, Finding.Kind.MANY).mapToObj(i -> newService().id()).toList();

      creating.forEach(region::service);

      assertThat(find(ONE_BY_ONE)).isEmpty();
    }
  }

  @Nested
  class Polling {
    private final String id = newService().id();

    @Test
    void isFastBelowTheBound() {
      region.service(id);
      region.advance(Duration.ofMillis(999));
      region.service(id);
      region.service(id);

      List<Finding> findings = find(FAST_POLLING);

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).calls())
          .extracting(RecordedCall::sequence)
          .containsExactly(2L, 3L, 4L);
      assertThat(findings.get(0))
          .hasToString(
              "fast_polling: ShowEndpointService of "
                  + id
                  + " was called 3 times less than PT1S apart while that was on its way to"
                  + " another state");
    }

    @Rule("S66")
    @Test
    void isFineAtTheBound() {
      region.service(id);
      region.advance(Duration.ofSeconds(1));
      region.service(id);

      assertThat(find(FAST_POLLING)).isEmpty();
      assertThat(
              find(
                  Finding.Settings.DEFAULT
                      .only(FAST_POLLING)
                      .withPollingInterval(Duration.ofSeconds(2))))
          .hasSize(1);
    }

    @Test
    void isFineOnceNothingIsUnderWay() {
      region.settle();
      region.service(id);
      region.service(id);

      assertThat(find(FAST_POLLING)).isEmpty();
    }

    @Test
    void isFineOfDifferentResources() {
      String other = newService().id();
      region.service(id);
      region.service(other);

      assertThat(find(FAST_POLLING)).isEmpty();
    }

    @Test
    void isFoundOnceForEachRun() {
      region.service(id);
      region.service(id);
      region.advance(Duration.ofSeconds(5));
      region.service(id);
      region.service(id);

      assertThat(find(FAST_POLLING)).extracting(f -> f.calls().size()).containsExactly(2, 2);
    }
  }

  @Nested
  class ARetry {

    private void refuse(ErrorCode code, int times) {
      region
          .region()
          .faults()
          .arm(Fault.next(Operation.SHOW_QUOTAS, FaultEffect.refuse(code)).times(times));
      for (int i = 0; i < times; i++) {
        Refusals.assertRefused(code, () -> region.consumer().showQuotas());
      }
    }

    @Rule("S67")
    @Test
    void atOnceAfterAServerErrorIsFound() {
      refuse(ErrorCode.SYSTEM_ERROR, 2);
      region.consumer().showQuotas();

      List<Finding> findings = find(RETRY_WITHOUT_BACKOFF);

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).calls()).hasSize(3);
      assertThat(findings.get(0).message())
          .isEqualTo(
              "ShowQuotas was called again less than PT1S after EndPoint.0001, 3 times in all");
    }

    @Test
    void afterAWaitIsFine() {
      refuse(ErrorCode.SYSTEM_ERROR, 1);
      region.advance(Duration.ofSeconds(1));
      region.consumer().showQuotas();

      assertThat(find(RETRY_WITHOUT_BACKOFF)).isEmpty();
      assertThat(
              find(
                  Finding.Settings.DEFAULT
                      .only(RETRY_WITHOUT_BACKOFF)
                      .withRetryInterval(Duration.ofMinutes(1))))
          .hasSize(1);
    }

    @Test
    void ofAnotherCallerIsNone() {
      refuse(ErrorCode.SYSTEM_ERROR, 1);
      region.provider().showQuotas();

      assertThat(find(RETRY_WITHOUT_BACKOFF)).isEmpty();
    }

    @Test
    void ofWhatCannotSucceedIsNotWhatThisIsAbout() {
      refuse(ErrorCode.INVALID_LIMIT, 2);

      assertThat(find(RETRY_WITHOUT_BACKOFF)).isEmpty();
    }

    @Rule("S67")
    @Test
    void atOnceAfterTheRateLimitIsFound() {
      TestRegion limited =
          TestRegion.create(c -> c.rateLimit(new RateLimit(1, Duration.ofSeconds(10))));
      limited.consumer().showQuotas();
      for (int i = 0; i < 2; i++) {
        Refusals.assertRefused(ErrorCode.TOO_MANY_REQUESTS, () -> limited.consumer().showQuotas());
      }

      assertThat(
              limited
                  .region()
                  .journal()
                  .findings(Finding.Settings.DEFAULT.only(RETRY_WITHOUT_BACKOFF)))
          .hasSize(1)
          .allMatch(finding -> finding.calls().size() == 2);
    }
  }

  @Nested
  class LeftBehind {

    @Rule("S68")
    @Test
    void isWhatNobodyDeleted() {
      String service = region.openService().id();
      String endpoint = region.connect(service).id();

      List<Finding> findings = find(LEFT_BEHIND);

      assertThat(findings).hasSize(2);
      assertThat(findings.get(0).message())
          .startsWith("endpoint_service " + service + " of project ")
          .contains(region.provider().caller().projectId())
          .contains("created by call #1 at ");
      assertThat(findings.get(1).message()).startsWith("endpoint " + endpoint + " of project ");
      assertThat(findings.get(1).calls())
          .singleElement()
          .satisfies(call -> assertThat(call.operation()).isEqualTo(Operation.CREATE_ENDPOINT));
    }

    @Test
    void isNotWhatIsBeingDeleted() {
      String service = region.openService().id();
      region.provider().deleteEndpointService(service);
      assertThat(find(LEFT_BEHIND)).isEmpty();

      region.settle();
      assertThat(find(LEFT_BEHIND)).isEmpty();
    }

    @Rule("S68")
    @Test
    void isNotWhatTheTestItselfPutIn() {
      region.region().fillQuota(ResourceType.ENDPOINT_SERVICE, Quotas.Room.leaving(98));
      region.region().fillQuota(ResourceType.ENDPOINT, Quotas.Room.leaving(149));
      assertThat(find(LEFT_BEHIND)).isEmpty();

      newService();
      region.region().restore(region.region().snapshot());
      assertThat(find(LEFT_BEHIND)).isEmpty();

      String service = newService().id();
      assertThat(find(LEFT_BEHIND))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).contains(service));
    }

    @Test
    void isToldEvenIfItsCreationIsForgotten() {
      String service = newService().id();
      region.region().journal().clear();

      assertThat(find(LEFT_BEHIND))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.message())
                      .contains(service)
                      .endsWith("its creation is not in the journal"));
    }
  }

  @Nested
  class Settings {

    @Test
    void switchKindsOff() {
      newService();

      assertThat(region.region().journal().findings())
          .extracting(Finding::kind)
          .containsExactly(LEFT_BEHIND);
      assertThat(find(Finding.Settings.DEFAULT.without(LEFT_BEHIND))).isEmpty();
    }

    @Test
    void ofTheRegionHoldUnlessOthersAreGiven() {
      TestRegion lenient =
          TestRegion.create(
              config ->
                  config.journal(
                      JournalSettings.DEFAULT.withFindings(
                          Finding.Settings.DEFAULT.without(LEFT_BEHIND))));
      lenient.openService();

      assertThat(lenient.region().journal().findings()).isEmpty();
    }

    @Test
    void refuseNegativeBounds() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Finding.Settings.DEFAULT.withPollingInterval(Duration.ofSeconds(-1)))
          .withMessage("polling interval must be 0 or more, not PT-1S");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Finding.Settings.DEFAULT.withRetryInterval(Duration.ofSeconds(-1)))
          .withMessage("retry interval must be 0 or more, not PT-1S");
    }
  }
}
