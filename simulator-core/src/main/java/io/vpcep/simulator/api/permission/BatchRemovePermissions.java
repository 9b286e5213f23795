package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to remove whitelist records by their ids. Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param ids ids of records, at least one
 */
@Stable
public record BatchRemovePermissions(String serviceId, @Nullable List<String> ids) {

  /** Refuses a null id and copies the lists. */
  public BatchRemovePermissions {
    Objects.requireNonNull(serviceId, "serviceId");
    ids = ids == null ? null : List.copyOf(ids);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String serviceId;
    private @Nullable List<String> ids;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code permissions}; null for absent. */
    public Builder ids(@Nullable List<String> value) {
      this.ids = value;
      return this;
    }

    /** Sets {@code permissions}. */
    public Builder ids(String... values) {
      return ids(List.of(values));
    }

    /** The request. */
    public BatchRemovePermissions build() {
      return new BatchRemovePermissions(serviceId, ids);
    }
  }
}
