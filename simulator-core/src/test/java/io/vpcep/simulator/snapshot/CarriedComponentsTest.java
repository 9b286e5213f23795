package io.vpcep.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.step.Scheduled;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is kept of services and endpoints is what a snapshot holds: who adds a component to a record
 * fails here until the {@link World} uses it. Looks at what is kept, in this process.
 */
@Tag(Door.IN_PROCESS)
class CarriedComponentsTest {
  private final World world = World.create();
  private final SimulatedRegion copy =
      SimulatedRegion.create(world.region.config(), world.region.snapshot());

  @Rule("S70")
  @Test
  void whatIsStoredIsWhatASnapshotHolds() throws ReflectiveOperationException {
    RegionState original = state(world.region);
    RegionState restored = state(copy);

    assertThat(restored.services().all())
        .containsExactlyInAnyOrderElementsOf(original.services().all());
    assertThat(restored.endpoints().all())
        .containsExactlyElementsOf(original.endpoints().all())
        .isEqualTo(world.region.snapshot().endpoints());
    assertThat(restored.whitelists().ofService(world.web))
        .containsExactlyElementsOf(original.whitelists().ofService(world.web));
  }

  @Test
  void transitionsAreCarriedWhole() throws ReflectiveOperationException {
    List<Scheduled> original = state(world.region).schedule().all();

    assertThat(constants(original)).isEmpty();
    assertThat(state(copy).schedule().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
        .containsExactlyElementsOf(original);
  }

  @Test
  void everyStreamOfTheSeedHasBeenDrawnFrom() {
    RegionSnapshot.Draws draws = world.region.snapshot().draws();

    assertThat(RecordFields.of(draws).values()).doesNotContain(0L, 0);
  }

  @Test
  void allOfASnapshotVariesSomewhere() {
    RegionSnapshot snapshot = world.region.snapshot();

    assertThat(constants(snapshot.services())).isEmpty();
    assertThat(constants(snapshot.endpoints())).isEmpty();
    assertThat(constants(snapshot.permissionsOf(world.web))).isEmpty();
    assertThat(constants(snapshot.pending())).isEmpty();
    assertThat(RecordFields.of(snapshot).values()).doesNotContain(List.of());
  }

  /** Names of the components that have one value in all of these, so that a loss would not show. */
  private static Set<String> constants(List<? extends Record> records) {
    Map<String, Set<Object>> values = new LinkedHashMap<>();
    for (Record record : records) {
      RecordFields.of(record)
          .forEach(
              (name, value) ->
                  values
                      .computeIfAbsent(name, n -> new LinkedHashSet<>())
                      .add(String.valueOf(value)));
    }
    Set<String> constants = new LinkedHashSet<>();
    values.forEach(
        (name, different) -> {
          if (different.size() < 2) {
            constants.add(name);
          }
        });
    return constants;
  }

  private static RegionState state(SimulatedRegion region) throws ReflectiveOperationException {
    Field field = SimulatedRegion.class.getDeclaredField("dispatcher");
    field.setAccessible(true);
    List<RegionState> states = new ArrayList<>();
    ((Dispatcher) field.get(region)).withState(states::add);
    return states.get(0);
  }
}
