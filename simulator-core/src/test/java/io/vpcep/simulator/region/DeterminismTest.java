package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.api.tag.TagSpec;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Refusals;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.TestDialect;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.step.TransitionDelays;
import io.vpcep.simulator.step.TransitionTiming;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything random follows from the seed. */
@Tag(Door.IN_PROCESS) // many calls about what lies behind the door
class DeterminismTest {
  private static final TransitionTiming.Delay JITTER =
      TransitionTiming.Delay.between(Duration.ofMinutes(1), Duration.ofMinutes(2));

  private static SimulatedRegion seeded(long seed) {
    return SimulatedRegion.create(
        SimulatorConfig.builder()
            .dialect(TestDialect.get().with(Trait.SERVICE_TAGS, true))
            .seed(seed)
            .transitionDelays(TransitionDelays.all(JITTER))
            .build());
  }

  @Test
  void sameSeedAndSameCallsGiveTheSameAnswers() {
    assertThat(Script.play(seeded(7))).isEqualTo(Script.play(seeded(7)));
  }

  @Test
  void anotherSeedGivesOtherIdsAndAccounts() {
    List<Object> one = Script.play(seeded(7));
    List<Object> other = Script.play(seeded(8));

    assertThat(other.get(0)).isNotEqualTo(one.get(0));
    assertThat(other.get(2)).isNotEqualTo(one.get(2));
    assertThat(((EndpointService) other.get(3)).id())
        .isNotEqualTo(((EndpointService) one.get(3)).id());
  }

  @Test
  void anotherSeedGivesOtherMarkerIdsAndAddresses() {
    Endpoint one = firstEndpoint(7);
    Endpoint other = firstEndpoint(8);

    assertThat(other.markerId()).isNotEqualTo(one.markerId());
    assertThat(other.ip()).isNotNull().isNotEqualTo(one.ip());
  }

  private static Endpoint firstEndpoint(long seed) {
    TestRegion region = TestRegion.create(c -> c.seed(seed).transitionDelay(Duration.ZERO));
    return region.endpoint(region.connect(region.openService().id()).id());
  }

  @Test
  void anyNumberCanBeASeed() {
    for (long seed : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(Script.play(seeded(seed))).isEqualTo(Script.play(seeded(seed)));
    }
  }

  @Test
  void idsDoNotRepeat() {
    TestRegion region =
        TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpointServices(1_000)));

    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(i -> region.provider().createEndpointService(Requests.service().build()))
                .map(EndpointService::id))
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(UUID.fromString(id)).hasToString(id);
              assertThat(UUID.fromString(id).version()).isEqualTo(4);
              assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            });
  }

  @Test
  void idsOfAccountsFollowFromTheirNamesInWhateverOrder() {
    SimulatedRegion one = seeded(1);
    SimulatedRegion other = seeded(1);
    Caller first = one.account("first");
    Caller second = one.account("second");

    assertThat(other.account("second")).isEqualTo(second);
    assertThat(other.account("first")).isEqualTo(first).isNotEqualTo(second);
    assertThat(first.domainId()).matches("[0-9a-f]{32}").isNotEqualTo(first.projectId());
    assertThat(first.projectId()).matches("[0-9a-f]{32}");
    assertThat(one.account("first")).isEqualTo(first);
  }

  @Test
  void otherAccountsAtWorkDoNotChangeIdsOfAccounts() {
    SimulatedRegion busy = seeded(1);
    Script.play(busy);

    assertThat(busy.account("late")).isEqualTo(seeded(1).account("late"));
  }

  @Test
  void aNamespaceSetsAccountsApartAndNothingElse() {
    SimulatorConfig.Builder config = SimulatorConfig.builder().seed(7);
    SimulatedRegion plain = SimulatedRegion.create(config.build());
    SimulatedRegion one = SimulatedRegion.create(config.accountNamespace("one").build());
    SimulatedRegion again = SimulatedRegion.create(config.build());
    SimulatedRegion other = SimulatedRegion.create(config.accountNamespace("other").build());

    assertThat(again.account("x")).isEqualTo(one.account("x"));
    assertThat(List.of(plain, one, other))
        .extracting(region -> region.account("x").projectId())
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{32}"));
    assertThat(one.accounts().all())
        .doesNotContainAnyElementsOf(plain.accounts().all()); // not even the operator
    assertThat(one.api().listPublicServices()).isEqualTo(plain.api().listPublicServices());
    assertThat(one.api().createEndpointService(Requests.service().build()).id())
        .isEqualTo(plain.api().createEndpointService(Requests.service().build()).id());
  }

  @Test
  void refusedRequestsLeaveNoTraceInWhatIsDrawnNext() {
    SimulatedRegion region = seeded(7);
    VpcepApi api = Door.to(region, "x");
    Refusals.assertRefused(
        ErrorCode.EMPTY_TAG,
        () -> api.createEndpointService(Requests.service().tags(new TagSpec("", "")).build()));
    Refusals.assertRefused(
        ErrorCode.SERVICE_NOT_FOUND,
        () -> api.createEndpoint(Requests.endpoint(Requests.NOTHING).build()));

    assertThat(Script.play(region)).isEqualTo(Script.play(seeded(7)));
  }

  @Test
  void aRefusalBecauseOfTheQuotaDrawsNothing() {
    TestRegion region = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(2)));
    TestRegion twin = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(2)));
    for (TestRegion each : List.of(region, twin)) {
      String service = each.openService().id();
      each.connect(service);
      each.connect(service);
    }
    String service = region.provider().listEndpointServices().items().get(0).id();
    Refusals.assertRefused(ErrorCode.QUOTA_EXCEEDED, () -> region.connect(service));

    assertThat(region.stranger().createEndpoint(Requests.endpoint(service).build()))
        .isEqualTo(twin.stranger().createEndpoint(Requests.endpoint(service).build()));
  }
}
