package io.vpcep.simulator.http.internal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Requests;
import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.error.RegionClosedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What readers are told, without any reader. */
class EventFeedTest {
  private static final String HEARTBEAT = ":\n\n";

  private static SimulatedRegion region(ClockSettings clock) {
    return SimulatedRegion.create(
        SimulatorConfig.builder()
            .clock(clock)
            .quotas(quotas -> quotas.withEndpointServices(1_000))
            .build());
  }

  private static String next(EventFeed feed) {
    return new String(feed.next(), StandardCharsets.UTF_8);
  }

  private static void tick(EventFeed feed, int times) {
    for (int i = 0; i < times; i++) {
      feed.tick();
    }
  }

  @Test
  void tellsThatItIsThereWhenNothingHappensForAWhile() {
    try (SimulatedRegion region = region(ClockSettings.manual())) {
      EventFeed feed = new EventFeed(region, null);
      assertThat(next(feed)).startsWith("event: clock\ndata: {").endsWith("}\n\n");
      tick(feed, EventFeed.QUIET_TICKS - 1);
      assertThat(next(feed)).isEmpty();
      feed.tick();
      assertThat(next(feed)).isEqualTo(HEARTBEAT);
      assertThat(next(feed)).isEmpty();
      tick(feed, EventFeed.QUIET_TICKS - 1);
      region.clock().advance(Duration.ofSeconds(1));
      assertThat(next(feed)).contains("clock");
      feed.tick();
      assertThat(next(feed)).isEmpty();
    }
  }

  @Test
  void tellsAClockThatRunsByItselfOnceATick() {
    try (SimulatedRegion region = region(ClockSettings.system())) {
      EventFeed feed = new EventFeed(region, null);
      assertThat(next(feed)).contains("event: clock");
      region.clock().advance(Duration.ofSeconds(1));
      assertThat(next(feed)).isEmpty();
      feed.tick();
      assertThat(next(feed)).contains("event: clock");
    }
  }

  @Test
  void tellsManyTransitionsInSeveralParts() {
    try (SimulatedRegion region = region(ClockSettings.manual())) {
      for (int i = 0; i < EventFeed.MOST + 1; i++) {
        region.api().createEndpointService(Requests.endpointService("s" + i).build());
      }
      EventFeed feed = new EventFeed(region, null);

      assertThat(next(feed).split("event: transition", -1)).hasSize(EventFeed.MOST + 1);
      assertThat(next(feed)).startsWith("id: " + (EventFeed.MOST + 1) + "\nevent: transition\n");
      assertThat(next(feed)).isEmpty();
    }
  }

  @Test
  void tellsNothingOfAClosedRegion() {
    SimulatedRegion region = region(ClockSettings.manual());
    EventFeed feed = new EventFeed(region, null);
    region.close();

    assertThatThrownBy(feed::next).isInstanceOf(RegionClosedException.class);
  }
}
