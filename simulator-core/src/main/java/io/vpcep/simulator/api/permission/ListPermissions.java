package io.vpcep.simulator.api.permission;

import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the whitelist of an endpoint service (API reference 4.2.8). Nothing is checked until the
 * call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param permission part of the record, in any case
 * @param paging order and page
 */
@Stable
public record ListPermissions(String serviceId, @Nullable String permission, Paging paging) {

  /** Refuses a null id. */
  public ListPermissions {
    Objects.requireNonNull(serviceId, "serviceId");
    Objects.requireNonNull(paging, "paging");
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder extends Paging.Builder<Builder> {
    private final String serviceId;
    private @Nullable String permission;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Sets {@code permission}. */
    public Builder permission(@Nullable String value) {
      this.permission = value;
      return this;
    }

    /** The request. */
    public ListPermissions build() {
      return new ListPermissions(serviceId, permission, paging());
    }
  }
}
