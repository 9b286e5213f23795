package io.vpcep.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.clock.SimulatorClock;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that no region has had; what can be written in a region document is refused in its tests
 * too. Not through HTTP: a snapshot is restored in this process.
 */
@Tag(Door.IN_PROCESS)
class SnapshotRefusalsTest {
  private final World world = World.create();
  private final RegionSnapshot good = world.region.snapshot();

  private void assertRefused(RegionSnapshot bad, RegionSnapshot.Kind kind, String reason) {
    SnapshotRefusedException refusal =
        catchThrowableOfType(SnapshotRefusedException.class, () -> world.region.restore(bad));

    assertThat(refusal).isNotNull();
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal).hasMessageContaining(refusal.id()).hasMessageContaining(kind.value());
    assertThat(world.region.snapshot()).isEqualTo(good);
  }

  private RegionSnapshot with(
      String name,
      List<AccountSnapshot> accounts,
      List<ServiceSnapshot> services,
      List<EndpointSnapshot> endpoints,
      List<RegionSnapshot.Pending> pending) {
    return new RegionSnapshot(
        name,
        good.seed(),
        good.accountNamespace(),
        good.takenAt(),
        good.draws(),
        accounts,
        good.vpcs(),
        services,
        Map.of(),
        endpoints,
        pending);
  }

  private RegionSnapshot takenAt(Instant instant) {
    return new RegionSnapshot(
        good.regionName(),
        good.seed(),
        good.accountNamespace(),
        instant,
        good.draws(),
        good.accounts(),
        good.vpcs(),
        good.services(),
        good.permissions(),
        good.endpoints(),
        good.pending());
  }

  private RegionSnapshot withEndpoints(List<EndpointSnapshot> endpoints) {
    return with(good.regionName(), good.accounts(), good.services(), endpoints, good.pending());
  }

  private static <T> List<T> twice(List<T> items) {
    List<T> all = new ArrayList<>(items);
    all.add(items.get(0));
    return all;
  }

  private static <T> List<T> withoutFirst(List<T> items) {
    return items.subList(1, items.size());
  }

  @Rule("S71")
  @Test
  void anotherRegion() {
    assertRefused(
        with("other", good.accounts(), good.services(), good.endpoints(), good.pending()),
        RegionSnapshot.Kind.REGION,
        "it is put into eu-de");
  }

  @Test
  void somethingTwice() {
    assertRefused(
        with("eu-de", twice(good.accounts()), good.services(), good.endpoints(), good.pending()),
        RegionSnapshot.Kind.ACCOUNT,
        "there is another account");
    assertRefused(
        with("eu-de", good.accounts(), twice(good.services()), good.endpoints(), good.pending()),
        RegionSnapshot.Kind.ENDPOINT_SERVICE,
        "there is another resource");
    assertRefused(
        withEndpoints(twice(good.endpoints())),
        RegionSnapshot.Kind.ENDPOINT,
        "there is another resource");
    assertRefused(
        with("eu-de", good.accounts(), good.services(), good.endpoints(), twice(good.pending())),
        RegionSnapshot.Kind.PENDING,
        "another pending step");
  }

  @Test
  void referencesToNothing() {
    assertRefused(
        with("eu-de", List.of(), good.services(), good.endpoints(), good.pending()),
        RegionSnapshot.Kind.ENDPOINT_SERVICE,
        "there is no project");
    assertRefused(
        with("eu-de", good.accounts(), List.of(), good.endpoints(), good.pending()),
        RegionSnapshot.Kind.ENDPOINT,
        "there is no endpoint service");
    List<RegionSnapshot.Pending> stray = new ArrayList<>(good.pending());
    stray.add(new RegionSnapshot.Pending(Requests.NOTHING, Instant.EPOCH, 0, null));
    assertRefused(
        with("eu-de", good.accounts(), good.services(), good.endpoints(), stray),
        RegionSnapshot.Kind.PENDING,
        "no such resource is being created or deleted");
  }

  @Test
  void workWithoutEnd() {
    SnapshotRefusedException refusal =
        catchThrowableOfType(
            SnapshotRefusedException.class,
            () ->
                world.region.restore(
                    with(
                        "eu-de",
                        good.accounts(),
                        good.services(),
                        good.endpoints(),
                        withoutFirst(good.pending()))));

    assertThat(refusal.reason()).contains("no pending step says when");
    assertThat(refusal.id()).isEqualTo(good.pending().get(0).resourceId());
  }

  @Test
  void statesOutsideTheirLives() {
    EndpointSnapshot accepted =
        good.endpoints().stream()
            .filter(each -> each.id().equals(world.accepted))
            .findFirst()
            .orElseThrow();
    assertRefused(
        withEndpoints(List.of(changed(accepted, accepted.ip(), false, ""))),
        RegionSnapshot.Kind.ENDPOINT,
        "it is accepted, so it must have been accepted before");
    assertRefused(
        withEndpoints(List.of(changed(accepted, null, true, ""))),
        RegionSnapshot.Kind.ENDPOINT,
        "it must have a subnet, an address");
    assertRefused(
        withEndpoints(List.of(changed(accepted, "1.2.3", true, ""))),
        RegionSnapshot.Kind.ENDPOINT,
        "IPv4");
    assertRefused(
        withEndpoints(List.of(changed(accepted, "1.2.3.4", true, "<"))),
        RegionSnapshot.Kind.ENDPOINT,
        "description");
  }

  private static EndpointSnapshot changed(
      EndpointSnapshot endpoint, @Nullable String ip, boolean acceptedBefore, String text) {
    return endpoint.with(
        draft -> {
          draft.acceptedBefore = acceptedBefore;
          draft.ip = ip;
          draft.connectionDescription = text;
        });
  }

  @Test
  void aServiceThatIsThereAndGone() {
    EndpointSnapshot connected =
        good.endpoints().stream()
            .filter(each -> each.id().equals(world.accepted))
            .findFirst()
            .orElseThrow();

    assertRefused(
        withEndpoints(List.of(connected.with(draft -> draft.formerServiceName = "eu-de.gone"))),
        RegionSnapshot.Kind.ENDPOINT,
        "its service still exists");
  }

  @Test
  void whitelistRecordsOfNothing() {
    assertRefused(
        new RegionSnapshot(
            good.regionName(),
            good.seed(),
            good.accountNamespace(),
            good.takenAt(),
            good.draws(),
            good.accounts(),
            good.vpcs(),
            good.services(),
            Map.of(Requests.NOTHING, good.permissionsOf(world.web)),
            good.endpoints(),
            good.pending()),
        RegionSnapshot.Kind.ENDPOINT_SERVICE,
        "there are whitelist records for it, but it does not exist");
  }

  @Rule("S73")
  @Test
  void aDialectThatDoesNotAllowIt() {
    SimulatorConfig strict =
        SimulatorConfig.builder()
            .seed(good.seed())
            .dialect(io.vpcep.simulator.config.Dialect.API_REFERENCE_2024)
            .build();

    SnapshotRefusedException refusal =
        catchThrowableOfType(
            SnapshotRefusedException.class, () -> SimulatedRegion.create(strict, good));

    assertThat(refusal.id()).isEqualTo(world.web);
    assertThat(refusal.reason()).contains("UDP");
  }

  @Rule("S73")
  @Test
  void butNoQuotas() {
    SimulatorConfig small =
        SimulatorConfig.builder()
            .seed(good.seed())
            .quotas(Quotas.DEFAULT.withEndpoints(0).withEndpointServices(1))
            .build();

    assertThat(SimulatedRegion.create(small, good).snapshot()).isEqualTo(good);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, RegionSnapshot.Draws.MOST + 1})
  void impossibleDraws(long number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionSnapshot.Draws(number, 0, 0, 0, 0, 0))
        .withMessageContaining("draws of ids")
        .withMessageContaining(Long.toString(number));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionSnapshot.Draws(0, 0, 0, 0, -1, 0));
  }

  @Rule("S133")
  @ParameterizedTest
  @ValueSource(
      strings = {"-0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void timesOutsideSimulatedTime(Instant instant) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> takenAt(instant))
        .withMessageContaining(instant.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionSnapshot.Pending(world.web, instant, 0, null))
        .withMessageContaining(instant.toString());
  }

  @Test
  void whatBeganBeforeSimulatedTime() {
    Instant tooEarly = SimulatorClock.Range.EARLIEST.minusNanos(1);

    assertRefused(
        with(
            good.regionName(),
            good.accounts(),
            good.services().stream()
                .map(each -> each.with(draft -> draft.createdAt = draft.updatedAt = tooEarly))
                .toList(),
            good.endpoints(),
            good.pending()),
        RegionSnapshot.Kind.ENDPOINT_SERVICE,
        tooEarly.toString());
  }

  @Test
  void impossibleWaiting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionSnapshot.Pending(world.web, null, -1, ErrorCode.SYSTEM_ERROR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionSnapshot.Pending(world.web, Instant.EPOCH, 1, null))
        .withMessageContaining("1 reads");
  }
}
