package io.vpcep.simulator.api.endpoint;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.stability.Stable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change the route tables of an endpoint to a gateway service. Nothing is checked until the
 * call.
 *
 * @param endpointId id of the endpoint, from the path
 * @param routetables route tables, UUIDs, at least one, in place of the former ones
 */
@Stable
public record UpdateRouteTables(String endpointId, @Nullable List<String> routetables) {

  /** Refuses a null id and copies the lists. */
  public UpdateRouteTables {
    Objects.requireNonNull(endpointId, "endpointId");
    routetables = routetables == null ? null : List.copyOf(routetables);
  }

  /** A builder for the resource with this id. */
  public static Builder builder(String endpointId) {
    return new Builder(endpointId);
  }

  /** Collects the fields; what is not set is absent. */
  public static final class Builder {
    private final String endpointId;
    private @Nullable List<String> routetables;

    private Builder(String endpointId) {
      this.endpointId = Objects.requireNonNull(endpointId, "endpointId");
    }

    /** Sets {@code routetables}; null for absent. */
    public Builder routetables(@Nullable List<String> value) {
      this.routetables = value;
      return this;
    }

    /** Sets {@code routetables}. */
    public Builder routetables(String... values) {
      return routetables(List.of(values));
    }

    /** The request. */
    public UpdateRouteTables build() {
      return new UpdateRouteTables(endpointId, routetables);
    }
  }

  /**
   * Why a route table could not be bound to an endpoint, or unbound from it.
   *
   * @param id id of the route table
   * @param code the documented code
   */
  public record Failure(String id, ErrorCode code) {}

  /**
   * The result of a change of the route tables of an endpoint.
   *
   * @param routetables the route tables that it has now
   * @param bindFailed those that could not be bound
   * @param unbindFailed those that could not be unbound
   */
  public record Result(
      List<String> routetables, List<Failure> bindFailed, List<Failure> unbindFailed) {

    /** Copies the lists. */
    public Result {
      routetables = List.copyOf(routetables);
      bindFailed = List.copyOf(bindFailed);
      unbindFailed = List.copyOf(unbindFailed);
    }
  }
}
