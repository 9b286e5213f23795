package io.vpcep.simulator.api.connection;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to accept or reject a connection (API reference 4.2.7). Nothing is checked until the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param action {@code receive} or {@code reject}; mandatory
 * @param endpoints exactly one endpoint id; mandatory
 */
@Stable
public record AcceptOrRejectConnection(
    String serviceId, @Nullable String action, @Nullable List<String> endpoints) {

  /** Refuses a null id and copies the lists. */
  public AcceptOrRejectConnection {
    Objects.requireNonNull(serviceId, "serviceId");
    endpoints = endpoints == null ? null : List.copyOf(endpoints);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String serviceId;
    private @Nullable String action;
    private @Nullable List<String> endpoints;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code action}. */
    public Builder action(@Nullable String value) {
      this.action = value;
      return this;
    }

    /** Sets {@code endpoints}; null for absent. */
    public Builder endpoints(@Nullable List<String> value) {
      this.endpoints = value;
      return this;
    }

    /** Sets {@code endpoints}. */
    public Builder endpoints(String... values) {
      return endpoints(List.of(values));
    }

    /** The request. */
    public AcceptOrRejectConnection build() {
      return new AcceptOrRejectConnection(serviceId, action, endpoints);
    }
  }
}
