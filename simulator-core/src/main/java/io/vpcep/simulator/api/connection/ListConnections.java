package io.vpcep.simulator.api.connection;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the connections of an endpoint service (API reference 4.2.6). Nothing is checked until
 * the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param id exact id of the endpoint
 * @param markerId exact marker id, a whole number
 * @param status state
 * @param paging order and page
 */
@Stable
public record ListConnections(
    String serviceId,
    @Nullable String id,
    @Nullable String markerId,
    @Nullable String status,
    Paging paging) {

  /** Refuses a null id. */
  public ListConnections {
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
    private @Nullable String id;
    private @Nullable String markerId;
    private @Nullable String status;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Sets {@code id}. */
    public Builder id(@Nullable String value) {
      this.id = value;
      return this;
    }

    /** Sets {@code marker_id}. */
    public Builder markerId(@Nullable String value) {
      this.markerId = value;
      return this;
    }

    /** Sets {@code status}. */
    public Builder status(@Nullable String value) {
      this.status = value;
      return this;
    }

    /** Sets {@code status}. */
    public Builder status(EndpointStatus value) {
      return status(value.value());
    }

    /** The request. */
    public ListConnections build() {
      return new ListConnections(serviceId, id, markerId, status, paging());
    }
  }
}
