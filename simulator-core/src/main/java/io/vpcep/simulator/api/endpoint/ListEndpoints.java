package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for endpoints of the project (API reference 4.3.4). Nothing is checked until the call.
 *
 * @param endpointServiceName part of the full name of the service, in any case
 * @param vpcId exact id of the VPC
 * @param id exact id
 * @param paging order and page
 */
@Stable
public record ListEndpoints(
    @Nullable String endpointServiceName,
    @Nullable String vpcId,
    @Nullable String id,
    Paging paging) {

  /** Refuses null for order and page. */
  public ListEndpoints {
    Objects.requireNonNull(paging, "paging");
  }

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder extends Paging.Builder<Builder> {
    private @Nullable String endpointServiceName;
    private @Nullable String vpcId;
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

    /** Sets {@code vpc_id}. */
    public Builder vpcId(@Nullable String value) {
      this.vpcId = value;
      return this;
    }

    /** Sets {@code id}. */
    public Builder id(@Nullable String value) {
      this.id = value;
      return this;
    }

    /** The request. */
    public ListEndpoints build() {
      return new ListEndpoints(endpointServiceName, vpcId, id, paging());
    }
  }
}
