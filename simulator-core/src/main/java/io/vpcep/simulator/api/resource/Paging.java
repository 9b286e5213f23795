package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Order and page of a list, as the query string has them. Nothing is checked until the call. An
 * empty text counts as absent.
 *
 * @param sortKey {@code created_at} (default) or {@code updated_at}, also spelt {@code create_at}
 *     and {@code update_at}
 * @param sortDir {@code desc} (default) or {@code asc}
 * @param limit largest number of items, default 10
 * @param offset number of items to skip, default 0
 */
@Stable
public record Paging(
    @Nullable String sortKey,
    @Nullable String sortDir,
    @Nullable String limit,
    @Nullable String offset) {

  /** The defaults: the ten newest. */
  public static final Paging DEFAULT = new Paging(null, null, null, null);

  /** Collects order and page, for the builder of a list request. */
  public abstract static class Builder<B extends Builder<B>> {
    private Paging paging = DEFAULT;

    /** Only the builders of this package. */
    protected Builder() {}

    /** This builder, as its own type. */
    protected abstract B self();

    protected final Paging paging() {
      return paging;
    }

    /** Order and page at once. */
    public B paging(Paging value) {
      this.paging = value;
      return self();
    }

    /** Sorts by {@code created_at} or {@code updated_at}. */
    public B sortKey(String value) {
      return paging(new Paging(value, paging.sortDir, paging.limit, paging.offset));
    }

    /** Sorts {@code desc} or {@code asc}. */
    public B sortDir(String value) {
      return paging(new Paging(paging.sortKey, value, paging.limit, paging.offset));
    }

    /** Largest number of items. */
    public B limit(int value) {
      return limit(Integer.toString(value));
    }

    /** Largest number of items, as text, for trying what the service refuses. */
    public B limit(String value) {
      return paging(new Paging(paging.sortKey, paging.sortDir, value, paging.offset));
    }

    /** Number of items to skip. */
    public B offset(int value) {
      return offset(Integer.toString(value));
    }

    /** Number of items to skip, as text, for trying what the service refuses. */
    public B offset(String value) {
      return paging(new Paging(paging.sortKey, paging.sortDir, paging.limit, value));
    }
  }
}
