package io.vpcep.simulator.internal.rule;

import static io.vpcep.simulator.internal.rule.Texts.given;
import static io.vpcep.simulator.internal.rule.Texts.shown;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.internal.index.SortOrder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Order, page and filters of lists. */
public final class PagingRules {
  private static final int DEFAULT_LIMIT = 10;
  private static final int TAGGED_LIMIT = 1000;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0*[0-9]{1,10}");

  /** What a list allows. */
  public enum ListKind {
    /** Pages of up to 1000, sorted by creation or change. */
    RESOURCES(1000, true),
    /** Pages of up to 500, sorted by creation. */
    PERMISSIONS(500, false);

    private final int largestLimit;
    private final boolean byChange;

    ListKind(int largestLimit, boolean byChange) {
      this.largestLimit = largestLimit;
      this.byChange = byChange;
    }
  }

  /**
   * Order and page, checked.
   *
   * @param order how to sort
   * @param offset how many to skip
   * @param limit how many to show at most
   */
  public record CheckedPage(SortOrder order, int offset, int limit) {}

  private PagingRules() {}

  /** Limit, offset, sort key and sort direction, checked in this order. */
  public static CheckedPage check(Paging paging, ListKind kind) {
    int limit = number(paging.limit(), DEFAULT_LIMIT, kind.largestLimit, ErrorCode.INVALID_LIMIT);
    int offset = number(paging.offset(), 0, Integer.MAX_VALUE, ErrorCode.INVALID_OFFSET);
    boolean byChange = byChange(paging.sortKey(), kind);
    return new CheckedPage(new SortOrder(byChange, descending(paging.sortDir())), offset, limit);
  }

  /**
   * Offset and limit of resources by their tags, newest first; neither goes with counting.
   *
   * @param counting whether only their number is asked for
   */
  public static CheckedPage checkTagged(
      @Nullable String limit, @Nullable String offset, boolean counting) {
    if (counting) {
      requireAbsent(limit, "limit", ErrorCode.INVALID_LIMIT);
      requireAbsent(offset, "offset", ErrorCode.INVALID_OFFSET);
    }
    int most = number(limit, TAGGED_LIMIT, TAGGED_LIMIT, ErrorCode.INVALID_LIMIT);
    if (most == 0) {
      throw ErrorCode.INVALID_LIMIT.because("limit must be 1 to " + TAGGED_LIMIT + ", not 0");
    }
    int skipped = number(offset, 0, Integer.MAX_VALUE, ErrorCode.INVALID_OFFSET);
    return new CheckedPage(new SortOrder(false, true), skipped, counting ? 0 : most);
  }

  private static void requireAbsent(@Nullable String number, String field, ErrorCode otherwise) {
    if (given(number) != null) {
      throw otherwise.because(field + " does not go with action count: " + shown(number));
    }
  }

  /** A filter by state, if given, names one of the states. */
  public static <E extends ApiValue> Optional<E> checkStatus(E[] states, @Nullable String status) {
    if (given(status) == null) {
      return Optional.empty();
    }
    return Optional.of(
        ApiValue.find(states, status)
            .orElseThrow(
                () -> ErrorCode.INVALID_STATUS.because("there is no status " + shown(status))));
  }

  /** A filter by marker id, if given, is a whole number. */
  public static Optional<Integer> checkMarkerId(@Nullable String markerId) {
    return given(markerId) == null
        ? Optional.empty()
        : Optional.of(number(markerId, 0, Integer.MAX_VALUE, ErrorCode.INVALID_MARKER_ID));
  }

  private static int number(@Nullable String text, int otherwise, int largest, ErrorCode refusal) {
    String digits = given(text);
    if (digits == null) {
      return otherwise;
    }
    // Not only Integer.parseInt, which also takes signs and the digits of other scripts.
    if (WHOLE_NUMBER.matcher(digits).matches()) {
      long number = Long.parseLong(digits);
      if (number <= largest) {
        return (int) number;
      }
    }
    throw refusal.because("must be a whole number from 0 to " + largest + ", not " + shown(text));
  }

  private static boolean byChange(@Nullable String sortKey, ListKind kind) {
    String key = given(sortKey);
    if (key == null || key.equals("created_at") || key.equals("create_at")) {
      return false;
    }
    if (kind.byChange && (key.equals("updated_at") || key.equals("update_at"))) {
      return true;
    }
    throw ErrorCode.INVALID_SORT_KEY.because(
        "sort_key must be created_at"
            + (kind.byChange ? " or updated_at" : "")
            + ", not "
            + shown(sortKey));
  }

  private static boolean descending(@Nullable String sortDir) {
    String direction = given(sortDir);
    if (direction == null || direction.equals("desc")) {
      return true;
    }
    if (direction.equals("asc")) {
      return false;
    }
    throw ErrorCode.INVALID_SORT_DIR.because("sort_dir must be desc or asc, not " + shown(sortDir));
  }
}
