package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.index.Holders;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which service holds which port of a backend. A service may hold a port by several mappings; two
 * services may not hold the same one.
 */
public final class PortUse {

  private enum Side {
    SERVER,
    CLIENT
  }

  private record Key(String backend, PortMapping.Protocol protocol, Side side, int port) {}

  private final Trait.PortConflictRule rule;
  private final Holders<Key> holders = new Holders<>();

  /** Nothing is held yet. */
  public PortUse(Trait.PortConflictRule rule) {
    this.rule = rule;
  }

  /** A mapping whose port another service holds on that backend, if there is one. */
  public Optional<PortMapping> firstHeldByOther(
      String serviceId, String backend, List<PortMapping> mappings) {
    return mappings.stream()
        .filter(
            mapping ->
                keys(backend, mapping).stream()
                    .anyMatch(key -> holders.isHeldByOther(key, serviceId)))
        .findFirst();
  }

  /** A service holds its ports, unless it is being deleted. */
  public void hold(ServiceSnapshot service) {
    if (service.deleting()) {
      return;
    }
    for (PortMapping mapping : service.ports()) {
      keys(service.backend(), mapping).forEach(key -> holders.hold(key, service.id()));
    }
  }

  void release(ServiceSnapshot service) {
    for (PortMapping mapping : service.ports()) {
      keys(service.backend(), mapping).forEach(key -> holders.release(key, service.id()));
    }
  }

  private List<Key> keys(String backend, PortMapping mapping) {
    List<Key> keys = new ArrayList<>(2);
    keys.add(new Key(backend, mapping.protocol(), Side.SERVER, mapping.serverPort()));
    if (rule == Trait.PortConflictRule.SERVER_AND_CLIENT_PORT) {
      keys.add(new Key(backend, mapping.protocol(), Side.CLIENT, mapping.clientPort()));
    }
    return keys;
  }
}
