package io.vpcep.simulator.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.api.endpointservice.EndpointService;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Requests;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random changes against a list that is filtered and sorted for each question. */
@Tag(Door.ONCE)
class ResourceIndexTest {
  private static final List<io.vpcep.simulator.api.tag.Tag> TAGS =
      List.of(tag("env", "test"), tag("env", "prod"), tag("team", "net"));

  private final ResourceIndex<EndpointSnapshot> index = new ResourceIndex<>();
  private final GroupedIndex<EndpointSnapshot> byService =
      index.groupBy(EndpointSnapshot::endpointServiceId);
  private final List<EndpointSnapshot> model = new ArrayList<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void behavesLikeAListThatIsFilteredAndSorted(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EndpointSnapshot> candidates = someEndpoints();
    for (int step = 0; step < 200; step++) {
      EndpointSnapshot one = candidates.get(random.nextInt(candidates.size()));
      if (random.nextInt(3) == 0) {
        index.remove(one.id());
        model.removeIf(each -> each.id().equals(one.id()));
      } else {
        EndpointSnapshot changed = change(one, random);
        index.put(changed);
        putInModel(changed);
      }
      assertSame(one);
    }
  }

  private void putInModel(EndpointSnapshot changed) {
    int place = model.stream().map(EndpointSnapshot::id).toList().indexOf(changed.id());
    if (place < 0) {
      model.add(changed);
    } else {
      model.set(place, changed);
    }
  }

  private static EndpointSnapshot change(EndpointSnapshot one, SplittableRandom random) {
    Instant when = one.createdAt().plusSeconds(random.nextInt(4));
    List<io.vpcep.simulator.api.tag.Tag> tags =
        TAGS.subList(random.nextInt(3), 3).stream().limit(1).toList();
    return switch (random.nextInt(3)) {
      case 0 -> one.with(draft -> draft.updatedAt = when);
      case 1 -> one.with(draft -> draft.tags = tags);
      default ->
          one.with(
              draft -> {
                draft.connectionDescription = "changed";
                draft.updatedAt = when;
              });
    };
  }

  private void assertSame(EndpointSnapshot one) {
    assertThat(index.all()).isEqualTo(model);
    assertThat(index.find(one.id()))
        .isEqualTo(model.stream().filter(each -> each.id().equals(one.id())).findFirst());
    for (boolean byChange : new boolean[] {false, true}) {
      for (boolean descending : new boolean[] {false, true}) {
        SortOrder order = new SortOrder(byChange, descending);
        assertThat(index.ofProject(one.projectId(), order))
            .isEqualTo(sorted(order, each -> each.projectId().equals(one.projectId())));
        assertThat(byService.sorted(one.endpointServiceId(), order))
            .isEqualTo(
                sorted(order, each -> each.endpointServiceId().equals(one.endpointServiceId())));
      }
    }
    TagCondition test = new TagCondition("env", Set.of("test"));
    assertThat(
            index.ofProject(
                one.projectId(),
                new TagQuery(List.of(test), List.of(), List.of(), List.of(), false)))
        .isEqualTo(
            sorted(
                new SortOrder(false, true),
                each -> each.projectId().equals(one.projectId()) && test.isMetBy(each.tags())));
    assertThat(
            index.ofProject(
                one.projectId(),
                new TagQuery(List.of(), List.of(), List.of(), List.of(test), false)))
        .isEqualTo(
            sorted(
                new SortOrder(false, true),
                each -> each.projectId().equals(one.projectId()) && !test.isMetBy(each.tags())));
  }

  private List<EndpointSnapshot> sorted(SortOrder order, Predicate<EndpointSnapshot> filter) {
    Function<EndpointSnapshot, Instant> time =
        order.byChange() ? EndpointSnapshot::updatedAt : EndpointSnapshot::createdAt;
    Comparator<EndpointSnapshot> oldestFirst =
        Comparator.comparing(time).thenComparing(model::indexOf);
    return model.stream()
        .filter(filter)
        .sorted(order.descending() ? oldestFirst.reversed() : oldestFirst)
        .toList();
  }

  private static List<EndpointSnapshot> someEndpoints() {
    try (SimulatedRegion region = SimulatedRegion.create()) {
      for (String name : List.of("one", "other")) {
        VpcepApi api = region.as(name);
        EndpointService service =
            api.createEndpointService(Requests.service().approvalEnabled(false).build());
        region.clock().advanceUntilIdle();
        for (int i = 0; i < 8; i++) {
          api.createEndpoint(Requests.endpoint(service.id()).build());
          region.clock().advance(Duration.ofSeconds(i % 3));
        }
      }
      return region.snapshot().endpoints();
    }
  }

  private static io.vpcep.simulator.api.tag.Tag tag(String key, String value) {
    return new io.vpcep.simulator.api.tag.Tag(key, value);
  }
}
