package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpoint.EndpointStatus;
import io.vpcep.simulator.api.endpointservice.ServiceStatus;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.clock.ClockRange;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.PendingSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.snapshot.SnapshotKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads transitions to come; what is under way without one takes the region's delay from now. */
final class Pending {
  private final Common common;
  private final Set<String> known = new HashSet<>();
  private final List<PendingSnapshot> all = new ArrayList<>();

  Pending(Common common) {
    this.common = common;
  }

  List<PendingSnapshot> read(
      Item top, List<ServiceSnapshot> services, List<EndpointSnapshot> endpoints) {
    all.addAll(top.each("pending", this::pending));
    all.forEach(each -> known.add(each.resourceId()));
    services.forEach(service -> add(service.id(), service.status()));
    endpoints.forEach(endpoint -> add(endpoint.id(), endpoint.status()));
    return all;
  }

  private PendingSnapshot pending(Item item) {
    item.withFieldsOnly("resource_id", "due", "reads_left", "error_code");
    String id = Common.uuid(item.get("resource_id"));
    common.places().put(SnapshotKind.PENDING, id, item);
    if (item.has("due") && item.has("reads_left")) {
      throw item.mistake("give either due or reads_left; without both it is held");
    }
    return new PendingSnapshot(
        id,
        item.ifThere("due", Item::instant),
        item.has("reads_left") ? item.get("reads_left").wholeNumber(1, Integer.MAX_VALUE) : 0,
        item.ifThere("error_code", Common::code));
  }

  private void add(String id, ServiceStatus status) {
    if (status == ServiceStatus.CREATING) {
      add(id, common.defaults().creation(ResourceType.ENDPOINT_SERVICE));
    } else if (status == ServiceStatus.DELETING) {
      add(id, common.defaults().deletion(ResourceType.ENDPOINT_SERVICE));
    }
  }

  private void add(String id, EndpointStatus status) {
    if (status == EndpointStatus.CREATING) {
      add(id, common.defaults().creation(ResourceType.ENDPOINT));
    } else if (status == EndpointStatus.DELETING) {
      add(id, common.defaults().deletion(ResourceType.ENDPOINT));
    }
  }

  private void add(String id, Duration delay) {
    if (known.add(id)) {
      all.add(new PendingSnapshot(id, ClockRange.later(common.now(), delay).orElse(null), 0, null));
    }
  }
}
