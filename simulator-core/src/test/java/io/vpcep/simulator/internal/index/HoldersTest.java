package io.vpcep.simulator.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.fixture.Door;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Door.ONCE)
class HoldersTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void behavesLikeASetOfHoldersForEachThing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Holders<Integer> holders = new Holders<>();
    Map<Integer, Set<String>> model = new HashMap<>();
    for (int step = 0; step < 500; step++) {
      int thing = random.nextInt(3);
      String id = "id" + random.nextInt(4);
      Set<String> ids = model.computeIfAbsent(thing, key -> new HashSet<>());
      if (random.nextBoolean()) {
        holders.hold(thing, id);
        ids.add(id);
      } else {
        holders.release(thing, id);
        ids.remove(id);
      }

      for (int each = 0; each < 3; each++) {
        Set<String> held = model.getOrDefault(each, Set.of());
        assertThat(holders.isHeld(each)).isEqualTo(!held.isEmpty());
        for (int i = 0; i < 4; i++) {
          String other = "id" + i;
          assertThat(holders.isHeldByOther(each, other))
              .isEqualTo(held.stream().anyMatch(one -> !one.equals(other)));
        }
      }
    }
  }
}
