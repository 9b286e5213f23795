package io.vpcep.simulator.api.endpointservice;

import io.vpcep.simulator.stability.Stable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks what anybody may know of a service (API reference 4.2.11). Exactly one of the two must be
 * set. Nothing is checked until the call.
 *
 * @param endpointServiceName full name
 * @param id id
 */
@Stable
public record DescribeEndpointService(@Nullable String endpointServiceName, @Nullable String id) {

  /** A builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private @Nullable String endpointServiceName;
    private @Nullable String id;

    private Builder() {}

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
    public DescribeEndpointService build() {
      return new DescribeEndpointService(endpointServiceName, id);
    }
  }

  /**
   * What anybody may know of an endpoint service (API reference table 4-52).
   *
   * @param id unique id, a UUID
   * @param serviceName full name
   * @param serviceType gateway or interface
   * @param createdAt when it was created
   * @param charge whether its endpoints are charged; on the wire {@code is_charge}
   * @param enablePolicy whether its endpoints can have policies
   * @param publicBorderGroup group of an edge site; null unless it was given
   */
  public record Description(
      String id,
      String serviceName,
      ServiceType serviceType,
      Instant createdAt,
      boolean charge,
      boolean enablePolicy,
      @Nullable String publicBorderGroup) {}
}
