package io.vpcep.simulator.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.Rule;
import io.vpcep.simulator.fixture.TestRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of each list: what limit and offset mean. */
class PagingTest {
  private final TestRegion region = TestRegion.create();
  private final String service = region.openService().id();

  /** Puts so many items into a list; answers them newest first. */
  private List<String> fill(AnyList list, int count) {
    List<String> ids = new ArrayList<>(items(list, "500", "0"));
    for (int i = 0; i < count; i++) {
      region.advance(Duration.ofSeconds(1));
      ids.add(0, list.add(region, service));
    }
    return ids;
  }

  private Page<String> page(AnyList list, String limit, String offset) {
    return list.page(region, service, new Paging(null, null, limit, offset));
  }

  private List<String> items(AnyList list, String limit, String offset) {
    return page(list, limit, offset).items();
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void holdTheTenNewestUnlessAskedOtherwise(AnyList list) {
    List<String> all = fill(list, 12);

    assertThat(page(list, null, null).items()).isEqualTo(all.subList(0, 10));
    assertThat(page(list, "", "").items()).isEqualTo(all.subList(0, 10));
    assertThat(page(list, null, null).totalCount()).isEqualTo(all.size());
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void holdAsManyAsAskedForAfterTheOffset(AnyList list) {
    List<String> all = fill(list, 5);
    int size = all.size();

    assertThat(page(list, "0", "0")).isEqualTo(new Page<>(List.of(), size));
    assertThat(page(list, "1", "0")).isEqualTo(new Page<>(all.subList(0, 1), size));
    assertThat(page(list, "2", "3")).isEqualTo(new Page<>(all.subList(3, 5), size));
    assertThat(page(list, "100", "4")).isEqualTo(new Page<>(all.subList(4, size), size));
  }

  @Rule("C22")
  @ParameterizedTest
  @EnumSource(AnyList.class)
  void areEmptyBeyondTheEndWithTheRightTotal(AnyList list) {
    int size = items(list, "500", "0").size();

    for (String offset : List.of("" + size, "" + (size + 1), "2147483647")) {
      assertThat(page(list, "10", offset)).isEqualTo(new Page<>(List.of(), size));
    }
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void oneAfterAnotherShowEverythingOnce(AnyList list) {
    List<String> all = fill(list, 23);
    List<String> seen = new ArrayList<>();
    List<String> next = items(list, "10", "0");
    while (!next.isEmpty()) {
      seen.addAll(next);
      next = items(list, "10", "" + seen.size());
    }

    assertThat(seen).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(AnyList.class)
  void oldestFirstMissNothingThoughOthersCreateMeanwhile(AnyList list) {
    List<String> all = fill(list, 8);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < all.size() / 2; i++) {
      seen.addAll(
          list.page(region, service, new Paging(null, "asc", "2", "" + seen.size())).items());
      list.add(region, service);
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(all).containsAll(seen);
    assertThat(all.subList(all.size() - seen.size(), all.size()))
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  @Test
  void countOnTheTotalOfTheMomentThoughOthersDeleteMeanwhile() {
    List<String> all = fill(AnyList.ENDPOINTS, 6);
    assertThat(page(AnyList.ENDPOINTS, "2", "0").totalCount()).isEqualTo(6);
    region.settle();
    region.consumer().deleteEndpoint(all.get(0));
    region.settle();

    assertThat(page(AnyList.ENDPOINTS, "2", "2")).isEqualTo(new Page<>(all.subList(3, 5), 5));
  }

  // Many calls about what lies behind the door.
  @Tag(Door.IN_PROCESS)
  @Test
  void haveAThousandItemsAtMost() {
    TestRegion large = TestRegion.create(c -> c.quotas(Quotas.DEFAULT.withEndpoints(1001)));
    String open = large.openService().id();
    for (int i = 0; i < 1001; i++) {
      large.connect(open);
    }
    Page<String> first = AnyList.ENDPOINTS.page(large, open, new Paging(null, null, "1000", null));
    Page<String> rest = AnyList.ENDPOINTS.page(large, open, new Paging(null, null, "1000", "1000"));

    assertThat(first.items()).hasSize(1000).doesNotContainAnyElementsOf(rest.items());
    assertThat(rest.items()).hasSize(1);
    assertThat(List.of(first.totalCount(), rest.totalCount())).containsExactly(1001, 1001);
  }

  @Test
  void ofAProjectWithNothingAreEmpty() {
    assertThat(region.stranger().listEndpointServices()).isEqualTo(new Page<>(List.of(), 0));
    assertThat(region.stranger().listEndpoints()).isEqualTo(new Page<>(List.of(), 0));
  }
}
