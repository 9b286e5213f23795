package io.vpcep.simulator.internal.setup;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.endpointservice.PortMapping;
import io.vpcep.simulator.api.endpointservice.ServerType;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.config.Quotas;
import io.vpcep.simulator.config.Trait;
import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fills the quota of a project with resources that are in nobody's way: each service on a backend
 * of its own, each endpoint in a subnet of its own, connected to a service of the operator.
 */
public final class QuotaFilling {
  private static final List<PortMapping> PORTS =
      List.of(new PortMapping(80, 80, PortMapping.Protocol.TCP));
  private static final String ADDRESS = "192.168.0.2";

  private final RegionState state;
  private final Caller caller;
  private final Instant now;
  private long number;

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
      RegionState state, Caller caller, Instant now, ResourceType type, Quotas.Room room) {
    return new QuotaFilling(state, caller, now).fill(type, room);
  }

  private int fill(ResourceType type, Quotas.Room room) {
    boolean services = type == ResourceType.ENDPOINT_SERVICE;
    List<String> projects = state.projectsInQuotaOf(caller);
    int used = services ? state.services().count(projects) : state.endpoints().count(projects);
    int quota = state.config().quota(type);
    int missing = quota - used - room.left();
    if (missing < 0) {
      throw new IllegalArgumentException(
          "cannot leave room for "
              + room.left()
              + ": project "
              + caller.projectId()
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
      ServiceSnapshot service = service();
      state.given().add(service.id());
      state.services().put(service);
    }
  }

  private void addEndpoints(int count, ServiceSnapshot target) {
    for (int i = 0; i < count; i++) {
      EndpointSnapshot endpoint = endpoint(target);
      state.given().add(endpoint.id());
      state.endpoints().put(endpoint);
    }
  }

  private ServiceSnapshot service() {
    String id = newId("service", each -> state.services().find(each).isPresent());
    ServiceSnapshot.Draft draft = new ServiceSnapshot.Draft();
    draft.id = id;
    draft.projectId = caller.projectId();
    draft.serviceName = ServiceSnapshot.fullName(state.config().regionName(), null, id);
    draft.owner = caller.domainId();
    draft.serverType = ServerType.VM;
    draft.vpcId = id("vpc", 0);
    draft.portId = id("port", number);
    draft.ports = PORTS;
    draft.createdAt = now;
    if (state.config().dialect().get(Trait.POOLS)) {
      draft.showPool(state.ids());
    }
    return draft.snapshot();
  }

  private EndpointSnapshot endpoint(ServiceSnapshot target) {
    String id = newId("endpoint", each -> state.endpoints().find(each).isPresent());
    EndpointSnapshot.Draft draft = new EndpointSnapshot.Draft();
    draft.id = id;
    draft.projectId = caller.projectId();
    draft.markerId = state.source().nextMarkerId();
    draft.endpointServiceId = target.id();
    draft.vpcId = id("vpc", 0);
    draft.subnetId = id("subnet", number);
    draft.ip = ADDRESS;
    draft.createdAt = now;
    return draft.snapshot();
  }

  private ServiceSnapshot target() {
    return state.services().all().stream()
        .filter(service -> service.open() && service.serviceType() == ServiceType.INTERFACE)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the operator has no interface service"));
  }

  /** The next id that is not there: an earlier filling may have left some. */
  private String newId(String kind, Predicate<String> taken) {
    do {
      number++;
    } while (taken.test(id(kind, number)));
    return id(kind, number);
  }

  /** Follows from the seed and a number, and draws nothing. */
  private String id(String kind, long of) {
    return state.ids().filling(kind, caller.projectId(), of);
  }
}
