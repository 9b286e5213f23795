package io.vpcep.simulator.http.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FloodsTest {
  private Instant now = Instant.EPOCH;
  private final Floods floods = new Floods(() -> now);

  @Test
  void oneOfAKindIsToldEachMinuteAndTheRestCounted() {
    assertThat(floods.heldBackBefore("a")).hasValue(0);
    assertThat(floods.heldBackBefore("b")).hasValue(0);
    now = now.plusMillis(59_999);
    assertThat(floods.heldBackBefore("a")).isEmpty();
    assertThat(floods.heldBackBefore("a")).isEmpty();
    now = now.plusMillis(1);
    assertThat(floods.heldBackBefore("a")).hasValue(2);
    assertThat(floods.heldBackBefore("a")).isEmpty();
    assertThat(floods.heldBackBefore("b")).hasValue(0);
    now = now.plusSeconds(60);
    assertThat(floods.heldBackBefore("a")).hasValue(1);
  }

  @Test
  void thoseBeforeItAreToldWithAMessage() {
    assertThat(Floods.told(0)).isEmpty();
    assertThat(Floods.told(3)).isEqualTo(" (and 3 more of the kind since the last one told)");
  }
}
