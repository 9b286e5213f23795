package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.model.EndpointStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with what its owner does not see yet.
 *
 * @param endpoint the endpoint as its owner sees it. What follows from other parts (standing of the
 *     account, visible address) is worked out anew when a region takes it
 * @param address its address, visible or not; null with a gateway service
 * @param addressGiven whether its owner asked for that address, for then it shows from the start
 * @param acceptedBefore whether it has ever been accepted, for then a rejected one shows its
 *     address
 * @param connectionDescription what the owner of the service wrote about the connection; empty if
 *     nothing
 */
public record EndpointSnapshot(
    Endpoint endpoint,
    @Nullable String address,
    boolean addressGiven,
    boolean acceptedBefore,
    String connectionDescription) {

  /**
   * The address that the owner of an endpoint sees.
   *
   * @param status state of the endpoint
   * @param acceptedBefore whether it has ever been accepted
   * @param addressGiven whether its owner asked for that address
   * @param address its address, visible or not
   * @return the address; null if its owner sees none
   */
  public static @Nullable String visibleAddress(
      EndpointStatus status,
      boolean acceptedBefore,
      boolean addressGiven,
      @Nullable String address) {
    boolean visible =
        addressGiven
            || status == EndpointStatus.ACCEPTED
            || (status == EndpointStatus.REJECTED && acceptedBefore);
    return visible ? address : null;
  }

  /** Refuses nulls. */
  public EndpointSnapshot {
    Objects.requireNonNull(endpoint);
    Objects.requireNonNull(connectionDescription);
  }
}
