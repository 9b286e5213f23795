package io.vpcep.simulator.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class NewestFirstTest {

  private record Item(long sequence, Instant createdAt) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsLeftOutIsSkippedWhereverItIs(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TimeOrder<Item> all = new TimeOrder<>(Item::createdAt, Item::sequence);
    TimeOrder<Item> out = new TimeOrder<>(Item::createdAt, Item::sequence);
    List<Item> staying = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Item item = new Item(i, Instant.ofEpochSecond(random.nextInt(40)));
      all.add(item);
      if (random.nextInt(10) < seed) {
        out.add(item);
      } else {
        staying.add(item);
      }
    }
    staying.sort(
        Comparator.comparing(Item::createdAt).thenComparingLong(Item::sequence).reversed());
    NewestFirst<Item> newestFirst = new NewestFirst<>(Item::createdAt, Item::sequence);

    assertThat(newestFirst.without(all.descending(), out.descending())).isEqualTo(staying);
    assertThat(newestFirst.without(all.descending(), List.copyOf(out.descending())))
        .isEqualTo(staying);
  }
}
