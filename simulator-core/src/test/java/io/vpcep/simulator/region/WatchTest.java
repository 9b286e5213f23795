package io.vpcep.simulator.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.internal.frontend.RegionNews;
import io.vpcep.simulator.internal.frontend.Watch;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What front ends are told of a region that they watch, and what is new then. */
@Tag(Door.ONCE)
class WatchTest {
  private static final int MOST = 100;

  private final SimulatedRegion region =
      SimulatedRegion.create(
          SimulatorConfig.builder().transitionDelay(Duration.ofSeconds(30)).build());
  private final FrontEnd door = region.unwrap(FrontEnd.class);
  private final AtomicInteger notices = new AtomicInteger();
  private final Watch watch = door.watch(notices::incrementAndGet);

  @AfterEach
  void closeRegion() {
    watch.close();
    region.close();
  }

  private boolean isTold() {
    return notices.getAndSet(0) > 0;
  }

  private void createService() {
    region.api().createEndpointService(Requests.service().build());
  }

  @Test
  void tellsOfCallsMovesOfTheClockAndReplacedStates() {
    createService();
    assertThat(isTold()).isTrue();
    assertThatThrownBy(() -> region.api().deleteEndpoint(Requests.NOTHING))
        .isInstanceOf(VpcepException.class);
    assertThat(isTold()).isTrue();
    region.clock().advance(Duration.ofSeconds(1));
    assertThat(isTold()).isTrue();
    region.journal().clear();
    assertThat(isTold()).isTrue();
    region.reset();
    assertThat(isTold()).isTrue();
    region.restore(region.snapshot());
    assertThat(isTold()).isTrue();
    region.close();
    assertThat(isTold()).isTrue();
  }

  @Test
  void looksTellNobody() {
    createService();
    isTold();
    region.snapshot();
    region.pending();
    region.journal().calls();
    door.newsAfter(0, MOST);

    assertThat(isTold()).isFalse();
  }

  @Test
  void tellsNobodyWhoHasEndedTheWatch() {
    AtomicInteger others = new AtomicInteger();
    door.watch(others::incrementAndGet);
    watch.close();
    watch.close();
    createService();

    assertThat(isTold()).isFalse();
    assertThat(others).hasPositiveValue();
  }

  @Test
  void newsAreTransitionsAfterANumberOldestFirst() {
    createService();
    createService();
    region.clock().advance(Duration.ofSeconds(30));

    RegionNews news = door.newsAfter(1, 2);

    assertThat(news.now()).isEqualTo(region.clock().instant());
    assertThat(news.transitions()).extracting(RecordedTransition::sequence).containsExactly(2L, 3L);
    assertThat(news.lastTransition()).isEqualTo(4);
    assertThat(news.lastCall()).isEqualTo(2);
    assertThat(door.newsAfter(4, MOST).transitions()).isEmpty();
  }

  @Test
  void newsTellWhichStatesAreOthersThanBefore() {
    createService();
    RegionSnapshot snapshot = region.snapshot();
    region.reset();
    assertThat(door.newsAfter(0, MOST).replacements()).isEqualTo(1);
    assertThat(door.newsAfter(0, MOST).replacedAfter()).isEqualTo(1);
    region.restore(snapshot);

    RegionNews news = door.newsAfter(1, MOST);
    assertThat(news.replacements()).isEqualTo(2);
    assertThat(news.replacedAfter()).isEqualTo(1);
    assertThat(news.transitions()).hasSize(1);
    region.journal().clear();
    assertThat(door.newsAfter(1, MOST).clearings()).isEqualTo(news.clearings() + 1);
  }

  @Test
  void aRefusedSetUpIsNoNews() {
    createService();
    RegionNews before = door.newsAfter(0, MOST);
    assertThatThrownBy(
            () ->
                region.setUp(
                    () -> {
                      region.reset();
                      throw new IllegalArgumentException("refused");
                    }))
        .hasMessage("refused");

    assertThat(door.newsAfter(0, MOST)).isEqualTo(before);
  }

  @Test
  void aClosedRegionHasNoNews() {
    region.close();

    assertThatThrownBy(() -> door.newsAfter(0, MOST)).isInstanceOf(RegionClosedException.class);
  }
}
