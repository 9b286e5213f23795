package io.vpcep.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.internal.dispatch.Dispatcher;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredService;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that is kept of services and endpoints goes through a snapshot: who adds a component
 * to a stored record fails here until the {@link World} uses it and a snapshot carries it. Looks at
 * what is kept, in this process.
 */
@Tag(Door.IN_PROCESS)
class CarriedComponentsTest {
  // Parts that are always there, into which to look.
  private static final Set<String> STRUCTURE =
      Set.of("content", "state", "offer", "service", "endpoint");

  private final World world = World.create();
  private final SimulatedRegion copy =
      SimulatedRegion.create(world.region.config(), world.region.snapshot());

  @Test
  void storedServicesAreCarriedWhole() throws ReflectiveOperationException {
    List<StoredService> services = state(world.region).services().all();

    assertThat(constants(services)).isEmpty();
    assertThat(state(copy).services().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
        .containsExactlyInAnyOrderElementsOf(services);
  }

  @Test
  void storedEndpointsAreCarriedWhole() throws ReflectiveOperationException {
    List<StoredEndpoint> endpoints = state(world.region).endpoints().all();

    assertThat(constants(endpoints)).isEmpty();
    assertThat(state(copy).endpoints().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
        .containsExactlyElementsOf(endpoints);
  }

  @Test
  void whitelistsAndTransitionsAreCarriedWhole() throws ReflectiveOperationException {
    RegionState original = state(world.region);
    RegionState restored = state(copy);

    assertThat(constants(original.schedule().all())).isEmpty();
    assertThat(restored.schedule().all())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
        .containsExactlyElementsOf(original.schedule().all());
    assertThat(constants(List.copyOf(original.whitelists().ofService(world.web)))).isEmpty();
    assertThat(restored.whitelists().ofService(world.web))
        .containsExactlyElementsOf(original.whitelists().ofService(world.web));
  }

  @Test
  void everyStreamOfTheSeedHasBeenDrawnFrom() {
    Draws draws = world.region.snapshot().draws();

    assertThat(Components.of(draws).values()).doesNotContain(0L, 0);
  }

  @Test
  void allOfASnapshotVariesSomewhere() {
    RegionSnapshot snapshot = world.region.snapshot();

    assertThat(constants(snapshot.services())).containsExactly("service.poolId");
    assertThat(constants(snapshot.endpoints()))
        .containsExactlyInAnyOrder("endpoint.enabled", "endpoint.endpointPoolId");
    assertThat(constants(snapshot.pending())).isEmpty();
    assertThat(Components.of(snapshot).values()).doesNotContain(List.of());
  }

  /** Names of the components that have one value in all of these, so that a loss would not show. */
  private static Set<String> constants(List<? extends Record> records) {
    Map<String, Set<Object>> values = new LinkedHashMap<>();
    records.forEach(record -> collect("", record, values));
    Set<String> constants = new LinkedHashSet<>();
    values.forEach(
        (name, different) -> {
          if (different.size() < 2) {
            constants.add(name);
          }
        });
    return constants;
  }

  private static void collect(String path, Record record, Map<String, Set<Object>> values) {
    Map<String, Object> components = new LinkedHashMap<>(Components.of(record));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = path + component.getName();
      Object value = components.get(component.getName());
      if (value instanceof Record nested && STRUCTURE.contains(component.getName())) {
        collect(name + ".", nested, values);
      } else {
        values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(String.valueOf(value));
      }
    }
  }

  private static RegionState state(SimulatedRegion region) throws ReflectiveOperationException {
    Field field = SimulatedRegion.class.getDeclaredField("dispatcher");
    field.setAccessible(true);
    List<RegionState> states = new ArrayList<>();
    ((Dispatcher) field.get(region)).setUp(states::add);
    return states.get(0);
  }
}
