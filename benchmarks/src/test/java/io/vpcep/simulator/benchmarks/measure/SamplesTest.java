package io.vpcep.simulator.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void quartilesLieBetweenNeighbours() {
    assertEquals(new Quartiles(1.75, 2.5, 3.25), Quartiles.of(4, 1, 3, 2));
    assertEquals(new Quartiles(7, 7, 7), Quartiles.of(7));
    assertThrows(IllegalArgumentException.class, Quartiles::of);
  }

  @Test
  void ratiosAreOfOneRoundEach() throws Exception {
    Deque<Double> ours = new ArrayDeque<>(List.of(10.0, 40.0, 90.0));
    Deque<Double> theirs = new ArrayDeque<>(List.of(10.0, 20.0, 30.0));

    Samples samples = new Rounds().side("ours", ours::remove).side("theirs", theirs::remove).run(3);

    assertEquals(new Quartiles(1.5, 2, 2.5), samples.ratio("ours", "theirs"));
    assertEquals(new Quartiles(10, 20, 40), samples.difference("ours", "theirs"));
    assertThrows(IllegalArgumentException.class, () -> samples.of("others"));
  }

  @Test
  void everyOtherRoundGoesBackwards() throws Exception {
    List<String> order = new ArrayList<>();

    new Rounds()
        .side("a", () -> order.add("a") ? 1 : 0)
        .side("b", () -> order.add("b") ? 1 : 0)
        .run(2);

    assertEquals(List.of("a", "b", "b", "a"), order);
  }
}
