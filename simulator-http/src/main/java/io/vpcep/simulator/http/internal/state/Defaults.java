package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Hosts;
import io.vpcep.simulator.snapshot.SeededIds;
import io.vpcep.simulator.step.TransitionDelays;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a region chooses for parts of a document that nobody has written down.
 *
 * @param config settings of the region
 */
public record Defaults(SimulatorConfig config) {

  SeededIds ids() {
    return new SeededIds(config.seed(), config.accountNamespace());
  }

  Duration creation(ResourceType type) {
    TransitionDelays delays = config.transitionDelays();
    return switch (type) {
      case ENDPOINT_SERVICE -> delays.serviceCreation().min();
      case ENDPOINT -> delays.endpointCreation().min();
    };
  }

  Duration deletion(ResourceType type) {
    TransitionDelays delays = config.transitionDelays();
    return switch (type) {
      case ENDPOINT_SERVICE -> delays.serviceDeletion().min();
      case ENDPOINT -> delays.endpointDeletion().min();
    };
  }

  /** The host address at a position of a subnet, counted from 0; null if it has no more. */
  static @Nullable String address(@Nullable Cidr subnet, int position) {
    Hosts hosts = Hosts.of(subnet == null ? Hosts.UNKNOWN_SUBNET : subnet);
    return position < hosts.count() ? Cidr.text(hosts.first() + position) : null;
  }
}
