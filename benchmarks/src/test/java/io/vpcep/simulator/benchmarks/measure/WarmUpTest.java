package io.vpcep.simulator.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void endsWhenTheRateHasStoppedToRise() throws Exception {
    AtomicInteger taken = new AtomicInteger();

    WarmUp.untilSteady(() -> Math.min(taken.incrementAndGet(), 20));

    assertEquals(25, taken.get());
  }

  @Test
  void endsThoughTheRateNeverStopsToRise() throws Exception {
    AtomicInteger taken = new AtomicInteger();

    WarmUp.untilSteady(() -> Math.pow(2, taken.incrementAndGet()));

    assertEquals(40, taken.get());
  }
}
