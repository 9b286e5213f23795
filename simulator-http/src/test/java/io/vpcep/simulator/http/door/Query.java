package io.vpcep.simulator.http.door;

import io.vpcep.simulator.api.resource.Paging;
import org.jspecify.annotations.Nullable;

/** Collects the parameters of a query; absent ones are left out. */
final class Query {
  private final StringBuilder text = new StringBuilder();

  Query with(String name, @Nullable String value) {
    if (value != null) {
      text.append(text.isEmpty() ? '?' : '&').append(name).append('=');
      text.append(WireRequest.encode(value));
    }
    return this;
  }

  Query with(Paging paging) {
    return with("sort_key", paging.sortKey())
        .with("sort_dir", paging.sortDir())
        .with("limit", paging.limit())
        .with("offset", paging.offset());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
