package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.api.resource.Paging;
import io.vpcep.simulator.stability.Stable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for endpoint services of the project (API reference 4.2.5). Nothing is checked until the
 * call.
 *
 * @param endpointServiceName part of the full name, in any case
 * @param id exact id
 * @param status state
 * @param publicBorderGroup exact group of an edge site
 * @param netType {@code vxlan} for services with a port, {@code vlan} for those with an address,
 *     {@code all} for both, which is the default
 * @param paging order and page
 */
@Stable
public record ListEndpointServices(
    @Nullable String endpointServiceName,
    @Nullable String id,
    @Nullable String status,
    @Nullable String publicBorderGroup,
    @Nullable String netType,
    Paging paging) {

  /** Refuses null for order and page. */
  public ListEndpointServices {
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
    private @Nullable String status;
    private @Nullable String publicBorderGroup;
    private @Nullable String netType;

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

    /** Sets {@code status}. */
    public Builder status(@Nullable String value) {
      this.status = value;
      return this;
    }

    /** Sets {@code status}. */
    public Builder status(ServiceStatus value) {
      return status(value.value());
    }

    /** Sets {@code public_border_group}. */
    public Builder publicBorderGroup(@Nullable String value) {
      this.publicBorderGroup = value;
      return this;
    }

    /** Sets {@code net_type}. */
    public Builder netType(@Nullable String value) {
      this.netType = value;
      return this;
    }

    /** The request. */
    public ListEndpointServices build() {
      return new ListEndpointServices(
          endpointServiceName, id, status, publicBorderGroup, netType, paging());
    }
  }
}
