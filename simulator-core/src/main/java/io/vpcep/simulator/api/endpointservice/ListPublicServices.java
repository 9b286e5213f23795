package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the services of the operator (API reference 4.2.10). Nothing is checked until the call.
 *
 * @param endpointServiceName part of the name, in any case
 * @param id exact id
 * @param paging order and page
 */
@Stable
public record ListPublicServices(
    @Nullable String endpointServiceName, @Nullable String id, Paging paging) {

  /** Refuses null for order and page. */
  public ListPublicServices {
    Objects.requireNonNull(paging, "paging");
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder extends Paging.Builder<Builder> {
    private @Nullable String endpointServiceName;
    private @Nullable String id;

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /** Sets {@code endpoint_service_name}. */
    public Builder endpointServiceName(@Nullable String value) {
      this.endpointServiceName = value;
      return this;
    }

    /** Sets {@code id}. */
    public Builder id(@Nullable String value) {
      this.id = value;
      return this;
    }

    /** The request. */
    public ListPublicServices build() {
      return new ListPublicServices(endpointServiceName, id, paging());
    }
  }
}
