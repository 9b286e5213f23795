package io.vpcep.simulator.internal.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.internal.exploration.PairOrder.Pair;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pairs are tried, and in which order. */
@Tag(Door.ONCE)
class PairOrderTest {

  private static List<Pair> all(PairOrder order) {
    return LongStream.range(0, order.total()).mapToObj(order::at).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 1, 0", "1, 2, 1", "0, 7, 21", "3, 9, 33", "9, 9, 0", "0, 60, 1770"})
  void eachNewPairComesOnce(int former, int size, int total) {
    List<Pair> pairs = all(new PairOrder(former, size, 5));

    assertThat(pairs).hasSize(total).doesNotHaveDuplicates();
    assertThat(pairs)
        .allMatch(pair -> 0 <= pair.first() && pair.first() < pair.second())
        .allMatch(pair -> former <= pair.second() && pair.second() < size);
  }

  @Test
  void theOrderFollowsFromTheSeed() {
    assertThat(all(new PairOrder(0, 9, 1)))
        .isEqualTo(all(new PairOrder(0, 9, 1)))
        .isNotEqualTo(all(new PairOrder(0, 9, 2)));
  }
}
