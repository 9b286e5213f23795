package io.vpcep.simulator.step;

import io.vpcep.simulator.api.resource.ApiValue;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.stability.Stable;

/** A step in the life of a resource that takes time. */
@Stable
public enum TransitionStep implements ApiValue {

  /** A service from {@code creating} to {@code available}. */
  SERVICE_CREATION("endpoint_service_creation", ResourceType.ENDPOINT_SERVICE, true),

  /** A service from {@code deleting} to gone. */
  SERVICE_DELETION("endpoint_service_deletion", ResourceType.ENDPOINT_SERVICE, false),

  /** An endpoint from {@code creating} to {@code accepted}, also after an acceptance. */
  ENDPOINT_CREATION("endpoint_creation", ResourceType.ENDPOINT, true),

  /** An endpoint from {@code deleting} to gone. */
  ENDPOINT_DELETION("endpoint_deletion", ResourceType.ENDPOINT, false);

  private final String value;
  private final ResourceType resourceType;
  private final boolean creation;

  TransitionStep(String value, ResourceType resourceType, boolean creation) {
    this.value = value;
    this.resourceType = resourceType;
    this.creation = creation;
  }

  /** Its name in the simulator's own API, such as {@code endpoint_creation}. */
  @Override
  public String value() {
    return value;
  }

  /** Which kind of resource takes it. */
  public ResourceType resourceType() {
    return resourceType;
  }

  /** Whether it is a creation; otherwise it is a deletion. */
  public boolean isCreation() {
    return creation;
  }
}
