package io.vpcep.simulator.api.connection;

import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to write down what connections to an endpoint service are about. Nothing is checked until
 * the call.
 *
 * @param serviceId id of the endpoint service, from the path
 * @param connections connections, each with its text; at least one
 */
@Stable
public record DescribeConnections(String serviceId, @Nullable List<Description> connections) {

  /** Refuses a null id and copies the lists. */
  public DescribeConnections {
    Objects.requireNonNull(serviceId, "serviceId");
    connections = connections == null ? null : List.copyOf(connections);
  }

  /** Ids of the endpoints, as far as they are given. */
  public List<String> endpointIds() {
    return connections == null
        ? List.of()
        : connections.stream().map(Description::id).filter(Objects::nonNull).toList();
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String serviceId) {
    return new Builder(serviceId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String serviceId;
    private @Nullable List<Description> connections;

    private Builder(String serviceId) {
      this.serviceId = Objects.requireNonNull(serviceId, "serviceId");
    }

    /** Sets {@code connections}; null for absent. */
    public Builder connections(@Nullable List<Description> value) {
      this.connections = value;
      return this;
    }

    /** Sets {@code connections}. */
    public Builder connections(Description... values) {
      return connections(List.of(values));
    }

    /** The request. */
    public DescribeConnections build() {
      return new DescribeConnections(serviceId, connections);
    }
  }

  /**
   * What the owner of a service writes about a connection; nothing is checked until the call.
   *
   * @param id id of the endpoint
   * @param description at most 128 characters, none of them {@code <} or {@code >}; absent means
   *     empty
   */
  public record Description(@Nullable String id, @Nullable String description) {}
}
