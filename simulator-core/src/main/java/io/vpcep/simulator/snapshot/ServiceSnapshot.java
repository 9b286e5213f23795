package io.vpcep.simulator.snapshot;

import io.vpcep.simulator.model.EndpointService;
import io.vpcep.simulator.model.Permission;
import java.util.List;
import java.util.Objects;

/**
 * An endpoint service with its whitelist.
 *
 * @param service the service as its owner sees it. What follows from other parts (pool, connection
 *     count) is worked out anew when a region takes it
 * @param open whether it is a public service, which every account sees and may connect to
 * @param owner name of the owner in the list of public services
 * @param charge whether its endpoints are charged
 * @param permissions its whitelist records, in the order in which they were added
 */
public record ServiceSnapshot(
    EndpointService service,
    boolean open,
    String owner,
    boolean charge,
    List<Permission> permissions) {

  /** Copies the list. */
  public ServiceSnapshot {
    Objects.requireNonNull(service);
    Objects.requireNonNull(owner);
    permissions = List.copyOf(permissions);
  }
}
