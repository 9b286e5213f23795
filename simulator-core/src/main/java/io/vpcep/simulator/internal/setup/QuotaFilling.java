package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.config.QuotaRoom;
import io.vpcep.simulator.internal.rule.ServiceRules;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.state.ServiceContent;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.internal.state.StoredEndpoint.State;
import io.vpcep.simulator.internal.state.StoredService;
import io.vpcep.simulator.internal.state.StoredService.Offer;
import io.vpcep.simulator.model.EndpointStatus;
import io.vpcep.simulator.model.PortMapping;
import io.vpcep.simulator.model.Protocol;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.model.ServerType;
import io.vpcep.simulator.model.ServiceStatus;
import io.vpcep.simulator.model.ServiceType;
import io.vpcep.simulator.model.TcpProxy;
import java.time.Instant;
import java.util.List;

/**
 * Fills the quota of a project with resources that are in nobody's way: each service on a backend
 * of its own, each endpoint in a subnet of its own, connected to a service of the operator.
 */
public final class QuotaFilling {
  private static final List<PortMapping> PORTS = List.of(new PortMapping(80, 80, Protocol.TCP));
  private static final String ADDRESS = "192.168.0.2";

  private final RegionState state;
  private final Caller caller;
  private final Instant now;

  private QuotaFilling(RegionState state, Caller caller, Instant now) {
    this.state = state;
    this.caller = caller;
    this.now = now;
  }

  /**
   * Fills it.
   *
   * @return how many resources were added
   * @throws IllegalArgumentException if there is less room already
   */
  public static int fill(
      RegionState state, Caller caller, Instant now, ResourceType type, QuotaRoom room) {
    return new QuotaFilling(state, caller, now).fill(type, room);
  }

  private int fill(ResourceType type, QuotaRoom room) {
    boolean services = type == ResourceType.ENDPOINT_SERVICE;
    String project = caller.projectId();
    int used = services ? state.services().count(project) : state.endpoints().count(project);
    int quota =
        services ? state.config().quotas().endpointServices() : state.config().quotas().endpoints();
    int missing = quota - used - room.left();
    if (missing < 0) {
      throw new IllegalArgumentException(
          "cannot leave room for "
              + room.left()
              + ": project "
              + project
              + " has "
              + used
              + " of "
              + quota
              + " "
              + type.value()
              + "s");
    }
    state.directory().claim(caller);
    if (services) {
      addServices(missing);
    } else if (missing > 0) {
      addEndpoints(missing, target());
    }
    return missing;
  }

  private void addServices(int count) {
    for (int i = 0; i < count; i++) {
      StoredService service = service();
      state.given().add(service.id());
      state.services().put(service);
    }
  }

  private void addEndpoints(int count, StoredService target) {
    for (int i = 0; i < count; i++) {
      StoredEndpoint endpoint = endpoint(target);
      state.given().add(endpoint.id());
      state.endpoints().put(endpoint);
    }
  }

  private StoredService service() {
    long sequence = state.source().nextSequence();
    String id = id("service", sequence);
    return new StoredService(
        id,
        sequence,
        caller.projectId(),
        caller.domainId(),
        new Offer(false, caller.domainId(), true),
        ServiceType.INTERFACE,
        ServerType.VM,
        id("vpc", 0),
        ServiceRules.fullName(state.config().regionName(), null, id),
        new ServiceContent(
            id("port", sequence), null, true, PORTS, TcpProxy.CLOSE, List.of(), "", false),
        ServiceStatus.AVAILABLE,
        List.of(),
        now,
        now);
  }

  private StoredEndpoint endpoint(StoredService target) {
    long sequence = state.source().nextSequence();
    return new StoredEndpoint(
        id("endpoint", sequence),
        sequence,
        caller.projectId(),
        caller.domainId(),
        state.source().nextMarkerId(),
        target.id(),
        target.fullName(),
        target.type(),
        content(sequence),
        new State(EndpointStatus.ACCEPTED, true, List.of()),
        now,
        now);
  }

  private EndpointContent content(long sequence) {
    return new EndpointContent(
        id("vpc", 0),
        id("subnet", sequence),
        ADDRESS,
        false,
        false,
        List.of(),
        false,
        List.of(),
        List.of(),
        "",
        "default",
        null,
        null,
        "",
        List.of());
  }

  private StoredService target() {
    return state.services().all().stream()
        .filter(service -> service.offer().open() && service.type() == ServiceType.INTERFACE)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the operator has no interface service"));
  }

  /** Follows from the seed and the order of creation, and draws nothing. */
  private String id(String kind, long number) {
    return state.source().idFor("filling " + kind, caller.projectId() + "/" + number);
  }
}
