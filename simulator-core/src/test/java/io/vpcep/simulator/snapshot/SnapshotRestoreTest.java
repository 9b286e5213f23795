package io.vpcep.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.Lags;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.FaultEffect;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Not through HTTP: a snapshot is taken in this process. */
@Tag(Door.IN_PROCESS)
class SnapshotRestoreTest {
  private static final String[] ACCOUNTS = {"provider", "consumer", "other", "declared"};

  private final World world = World.create();

  @Nested
  class Restoring {

    @Test
    void givesTheSameSnapshotInANewRegion() {
      RegionSnapshot snapshot = world.region.snapshot();

      SimulatedRegion copy = SimulatedRegion.create(world.region.config(), snapshot);

      assertThat(copy.snapshot()).isEqualTo(snapshot);
      assertThat(copy.snapshot()).hasSameHashCodeAs(snapshot);
    }

    @Test
    void givesTheSameAnswers() {
      SimulatedRegion copy = SimulatedRegion.create(world.region.config(), world.region.snapshot());

      assertThat(Snapshot.of(copy, ACCOUNTS)).isEqualTo(Snapshot.of(world.region, ACCOUNTS));
      assertThat(copy.pending()).isEqualTo(world.region.pending());
      assertThat(copy.accounts().all()).isEqualTo(world.region.accounts().all());
      String user = userId(copy);
      assertThat(copy.accounts().isPassword(user, "password-of-admin")).isTrue();
      assertThat(copy.accounts().findAccessKey("AKT"))
          .isEqualTo(world.region.accounts().findAccessKey("AKT"));
    }

    private String userId(SimulatedRegion region) {
      String account = region.accounts().findAccountByName("declared").orElseThrow().id();
      return region.accounts().findUserByName(account, "admin").orElseThrow().id();
    }

    @Test
    void letsTheSameCallsGiveTheSameIds() {
      SimulatedRegion copy = SimulatedRegion.create(world.region.config(), world.region.snapshot());

      assertThat(world.goOn(copy)).isEqualTo(world.goOn());
    }

    @Test
    void goesBackAsOftenAsWanted() {
      RegionSnapshot snapshot = world.region.snapshot();
      List<Object> first = world.goOn();

      world.region.restore(snapshot);
      assertThat(world.region.snapshot()).isEqualTo(snapshot);
      assertThat(world.goOn()).isEqualTo(first);
      world.region.restore(snapshot);
      assertThat(world.goOn()).isEqualTo(first);
    }

    @Test
    void isSeenByWhoHeldTheRegionBefore() {
      RegionSnapshot snapshot = world.region.snapshot();
      world.consumer.deleteEndpoint(world.accepted);

      world.region.restore(snapshot);

      assertThat(world.consumer.showEndpoint(world.accepted))
          .isEqualTo(snapshot.endpoint(world.accepted).orElseThrow());
    }

    @Rule("S71")
    @Test
    void dropsFaultsAsAResetDoes() {
      RegionSnapshot snapshot = world.region.snapshot();
      world.region.faults().next(Operation.SHOW_QUOTAS, FaultEffect.refuse(ErrorCode.SYSTEM_ERROR));

      world.region.restore(snapshot);

      assertThat(world.provider.showQuotas()).isNotEmpty();
    }

    @Test
    void showsAtOnceEvenWhereReadsLag() {
      SimulatorConfig config = World.config(ClockSettings.manual());
      SimulatorConfig lagging =
          SimulatorConfig.builder()
              .seed(config.seed())
              .lags(Lags.NONE.withReads(Duration.ofMinutes(1)))
              .build();

      SimulatedRegion copy = SimulatedRegion.create(lagging, world.region.snapshot());

      assertThat(copy.as("provider").showEndpointService(world.web).id()).isEqualTo(world.web);
    }
  }

  @Nested
  class Taking {

    @Test
    void changesNothing() {
      RegionSnapshot snapshot = world.region.snapshot();

      assertThat(world.region.snapshot()).isEqualTo(snapshot);
    }

    @Test
    void findsTheStateAsACallWould() {
      SimulatedRegion region = SimulatedRegion.create();
      String id = region.api().createEndpointService(Requests.service().build()).id();
      region.clock().advance(Duration.ofSeconds(90));

      RegionSnapshot snapshot = region.snapshot();

      assertThat(snapshot.service(id).orElseThrow().status()).isEqualTo(ServiceStatus.AVAILABLE);
      assertThat(snapshot.pending()).isEmpty();
    }

    @Test
    void staysWhatItWas() {
      RegionSnapshot snapshot = world.region.snapshot();
      world.consumer.deleteEndpoint(world.accepted);

      assertThat(snapshot.endpoint(world.accepted)).isPresent();
      assertThat(snapshot).isNotEqualTo(world.region.snapshot());
    }

    @Test
    void tellsNoSecretInWords() {
      assertThat(world.region.snapshot().toString())
          .doesNotContain("password-of", "secret-of", "token-of")
          .contains("AKT", world.accepted);
    }

    @Test
    void needsAnOpenRegion() {
      RegionSnapshot snapshot = world.region.snapshot();
      world.region.close();

      assertThatIllegalStateException().isThrownBy(world.region::snapshot);
      assertThatIllegalStateException().isThrownBy(() -> world.region.restore(snapshot));
    }
  }

  @Nested
  class TheClock {

    @Rule("S72")
    @Test
    void goesBackIfItIsManual() {
      RegionSnapshot snapshot = world.region.snapshot();
      world.region.clock().advance(Duration.ofDays(1));

      world.region.restore(snapshot);

      assertThat(world.region.clock().instant()).isEqualTo(snapshot.takenAt());
    }

    @Test
    void goesBackIfItAdvancesByItself() {
      World auto = World.create(World.config(ClockSettings.autoAdvancing(Duration.ofMillis(1))));
      RegionSnapshot snapshot = auto.region.snapshot();
      List<Object> first = auto.goOn();

      auto.region.restore(snapshot);

      assertThat(auto.region.clock().instant()).isEqualTo(snapshot.takenAt());
      assertThat(auto.goOn()).isEqualTo(first);
    }

    @Rule("S72")
    @Test
    void ofTheSystemKeepsTheTimeThatWasLeft() {
      RegionSnapshot snapshot = world.region.snapshot();
      SimulatedRegion system =
          SimulatedRegion.create(World.config(ClockSettings.system()), snapshot);

      RegionSnapshot restored = system.snapshot();

      assertThat(restored.takenAt()).isAfter(snapshot.takenAt());
      Duration shift = Duration.between(snapshot.takenAt(), restored.takenAt());
      for (int i = 0; i < snapshot.pending().size(); i++) {
        Instant due = snapshot.pending().get(i).due();
        if (due != null) {
          assertThat(restored.pending().get(i).due())
              .isBetween(due.plus(shift).minusSeconds(30), due.plus(shift));
        }
      }
      assertThat(restored.services()).isEqualTo(snapshot.services());
    }

    @Test
    void ofTheSystemMovesAheadToALaterInstant() {
      world.region.clock().advance(Duration.ofDays(100_000));
      RegionSnapshot snapshot = world.region.snapshot();

      SimulatedRegion system =
          SimulatedRegion.create(World.config(ClockSettings.system()), snapshot);

      assertThat(system.clock().instant())
          .isBetween(snapshot.takenAt(), snapshot.takenAt().plusSeconds(30));
    }
  }

  @Test
  void aRefusedSnapshotChangesNothing() {
    RegionSnapshot snapshot = world.region.snapshot();
    SimulatorConfig other = SimulatorConfig.builder().seed(8).build();
    RegionSnapshot foreign = SimulatedRegion.create(other).snapshot();

    assertThatThrownBy(() -> world.region.restore(foreign))
        .isInstanceOf(SnapshotRefusedException.class)
        .hasMessage(
            "region eu-de: the state has the seed 8, but the region that it is put into has 7");
    assertThat(world.region.snapshot()).isEqualTo(snapshot);
  }
}
