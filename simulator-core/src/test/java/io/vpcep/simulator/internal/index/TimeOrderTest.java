package io.vpcep.simulator.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpcep.simulator.fixture.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class TimeOrderTest {

  private record Item(long sequence, Instant updatedAt) {}

  private static final Comparator<Item> OLDEST_FIRST =
      Comparator.comparing(Item::updatedAt).thenComparing(Item::sequence);
  private static final Comparator<Item> NEWEST_FIRST = OLDEST_FIRST.reversed();

  private final TimeOrder<Item> order = new TimeOrder<>(Item::updatedAt, Item::sequence);

  @Test
  void isEmptyAtFirst() {
    assertThat(order.ascending()).isEmpty();
    assertThat(order.descending()).isEmpty();
  }

  @Test
  void equalInstantsFollowTheOrderOfCreationInTheDirectionAskedFor() {
    Item early = item(3, 1);
    Item first = item(1, 2);
    Item second = item(2, 2);
    List.of(second, early, first).forEach(order::add);

    assertThat(order.ascending()).containsExactly(early, first, second);
    assertThat(order.descending()).containsExactly(second, first, early);
  }

  @Test
  void viewsAreLive() {
    List<Item> view = order.descending();
    order.add(item(1, 1));
    assertThat(view).containsExactly(item(1, 1));
    order.remove(item(1, 1));
    assertThat(view).isEmpty();
  }

  @Test
  void viewsCannotBeChanged() {
    order.add(item(1, 1));

    assertThatThrownBy(() -> order.ascending().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> order.descending().add(item(2, 2)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesToRemoveWhatIsNotThere() {
    order.add(item(1, 1));

    assertThatIllegalStateException().isThrownBy(() -> order.remove(item(2, 1)));
    assertThatIllegalStateException().isThrownBy(() -> order.remove(item(0, 1)));
    assertThatIllegalStateException().isThrownBy(() -> order.remove(item(1, 2)));
    assertThat(order.ascending()).containsExactly(item(1, 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void behavesLikeAListThatIsSortedAfterEachChange(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    // Few instants make long runs of equal ones, many make none.
    int instants = 1 << random.nextInt(1, 8);
    // Short chunks, so that they are often split and put together.
    int longest = random.nextInt(2, 9);
    TimeOrder<Item> order = new TimeOrder<>(Item::updatedAt, Item::sequence, longest);
    List<Item> model = new ArrayList<>();
    for (int step = 0; step < 400; step++) {
      boolean shrinking = step / 100 % 2 == 1;
      if (!model.isEmpty() && random.nextInt(3) < (shrinking ? 2 : 1)) {
        order.remove(model.remove(random.nextInt(model.size())));
      } else {
        Item item = item(step, random.nextInt(instants));
        model.add(item);
        order.add(item);
      }
      assertChunksAreSound(order, model.size(), longest);
      assertThat(order.ascending()).isEqualTo(model.stream().sorted(OLDEST_FIRST).toList());
      List<Item> newestFirst = model.stream().sorted(NEWEST_FIRST).toList();
      assertThat(order.descending()).isEqualTo(newestFirst);
      assertThat(order.descending().stream().toList()).isEqualTo(newestFirst);
      assertThat(order.ascending().stream().toList()).isEqualTo(order.ascending());
      for (Item item : newestFirst) {
        assertThat(order.descending().countBefore(item)).isEqualTo(newestFirst.indexOf(item));
      }
    }
  }

  private static void assertChunksAreSound(TimeOrder<Item> order, int size, int longest) {
    int[] lengths = order.chunkLengths();
    assertThat(Arrays.stream(lengths).boxed()).allMatch(length -> length >= 1 && length <= longest);
    assertThat(Arrays.stream(lengths).sum()).isEqualTo(size);
  }

  private static Item item(long sequence, int second) {
    return new Item(sequence, Instant.ofEpochSecond(second));
  }
}
