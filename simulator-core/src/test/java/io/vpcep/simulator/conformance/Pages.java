package io.vpcep.simulator.conformance;

import static io.vpcep.simulator.conformance.Refusal.when;
import static io.vpcep.simulator.conformance.Shapes.absent;
import static io.vpcep.simulator.error.ErrorCode.INVALID_LIMIT;
import static io.vpcep.simulator.error.ErrorCode.INVALID_OFFSET;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SORT_DIR;
import static io.vpcep.simulator.error.ErrorCode.INVALID_SORT_KEY;

import io.vpcep.simulator.api.resource.Page;
import io.vpcep.simulator.api.resource.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, as it was asked for. */
final class Pages {
  private static final int DEFAULT_LIMIT = 10;
  private static final Set<String> CREATED = Set.of("created_at", "create_at");
  private static final Set<String> UPDATED = Set.of("updated_at", "update_at");

  private Pages() {}

  /** What is wrong with a page, other than its order. */
  static void check(Paging paging, int most, boolean byUpdate) {
    when(!absent(paging.limit()) && !isNumber(paging.limit(), most), INVALID_LIMIT);
    when(!absent(paging.offset()) && !isNumber(paging.offset(), Integer.MAX_VALUE), INVALID_OFFSET);
    String key = paging.sortKey();
    when(
        !absent(key) && !CREATED.contains(key) && !(byUpdate && UPDATED.contains(key)),
        INVALID_SORT_KEY);
    when(
        !absent(paging.sortDir()) && !Set.of("asc", "desc").contains(paging.sortDir()),
        INVALID_SORT_DIR);
  }

  static boolean isNumber(String text, int most) {
    return text.matches("\\d{1,10}") && Long.parseLong(text) <= most;
  }

  /** The page of what matches, which comes in the order of creation. */
  static <S, T> Page<T> of(
      List<S> all,
      Paging paging,
      Function<S, Instant> created,
      Function<S, Instant> updated,
      Function<S, T> shown) {
    boolean byUpdate = !absent(paging.sortKey()) && UPDATED.contains(paging.sortKey());
    List<S> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(byUpdate ? updated : created));
    if (!"asc".equals(paging.sortDir())) {
      Collections.reverse(sorted);
    }
    int limit = absent(paging.limit()) ? DEFAULT_LIMIT : Integer.parseInt(paging.limit());
    int offset = absent(paging.offset()) ? 0 : Integer.parseInt(paging.offset());
    return cut(sorted, limit, offset).map(shown);
  }

  static <S> Page<S> cut(List<S> sorted, int limit, int offset) {
    return new Page<>(sorted.stream().skip(offset).limit(limit).toList(), sorted.size());
  }

  /** Whether a filter leaves something in: any part, in any case. */
  static boolean contains(@Nullable String filter, String text) {
    return absent(filter)
        || text.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT));
  }

  /** Whether a filter leaves something in: just this. */
  static boolean equal(@Nullable String filter, String text) {
    return absent(filter) || text.equals(filter);
  }
}
