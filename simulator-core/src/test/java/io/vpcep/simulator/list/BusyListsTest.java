package io.vpcep.simulator.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.fixture.Door;
import io.vpcep.simulator.fixture.TestRegion;
import io.vpcep.simulator.fixture.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that are paged through while others put items in and take items out. */
@Timeout(60)
class BusyListsTest {
  private static final int CREATORS = 3;
  private static final int READERS = 3;
  private static final int ITEMS = 40;
  private static final int PAGE = 7;

  private final TestRegion region =
      TestRegion.create(c -> c.transitionDelay(Duration.ZERO).quotas(new Quotas(1000, 1000, 1000)));
  private final String service = region.openService().id();
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger creators = new AtomicInteger(CREATORS);
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  // Many calls about what lies behind the door.
  @Tag(Door.IN_PROCESS)
  @ParameterizedTest
  @EnumSource(AnyList.class)
  void canAlwaysBePagedThrough(AnyList list) {
    kept.addAll(page(list, "asc", 500, 0).items());

    Threads.runInAll(
        CREATORS + READERS,
        1,
        () -> {
          int turn = turns.getAndIncrement();
          if (turn < CREATORS) {
            createAndDelete(list);
          } else {
            pageThroughWhileOthersWork(list, turn % 2 == 0 ? "asc" : "desc");
          }
        });

    Page<String> left = page(list, "asc", 500, 0);
    assertThat(left.items()).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(left.totalCount()).isEqualTo(kept.size());
  }

  /** Every third item stays. */
  private void createAndDelete(AnyList list) {
    try {
      for (int i = 0; i < ITEMS; i++) {
        String item = list.add(region, service);
        if (i % 3 == 0 || !list.remove(region, service, item)) {
          kept.add(item);
        }
      }
    } finally {
      creators.decrementAndGet();
    }
  }

  /** At least once from the first page to beyond the last. */
  private void pageThroughWhileOthersWork(AnyList list, String direction) {
    do {
      int offset = 0;
      Page<String> page;
      do {
        page = page(list, direction, PAGE, offset);
        check(page, offset);
        offset += PAGE;
      } while (!page.items().isEmpty());
    } while (creators.get() > 0);
  }

  /** As many items as there are at the moment behind the offset, up to the size of a page. */
  private static void check(Page<String> page, int offset) {
    List<String> items = page.items();
    assertThat(items)
        .doesNotHaveDuplicates()
        .hasSize(Math.max(0, Math.min(PAGE, page.totalCount() - offset)));
  }

  private Page<String> page(AnyList list, String direction, int limit, int offset) {
    return list.page(region, service, new Paging(null, direction, "" + limit, "" + offset));
  }
}
