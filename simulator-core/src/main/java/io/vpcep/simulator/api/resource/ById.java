package io.vpcep.simulator.api.resource;

import io.vpcep.simulator.stability.Stable;
import java.util.Objects;

/**
 * A request that consists of the id of a resource.
 *
 * @param id id from the path
 */
@Stable
public record ById(String id) {

  /** Refuses null. */
  public ById {
    Objects.requireNonNull(id, "id");
  }
}
