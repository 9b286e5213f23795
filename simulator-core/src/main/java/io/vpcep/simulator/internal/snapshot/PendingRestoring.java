package io.vpcep.simulator.internal.snapshot;

import io.vpcep.simulator.internal.state.RegionState;
import io.vpcep.simulator.internal.step.Scheduled;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts transitions to come back: one for each resource that is being created or deleted. */
final class PendingRestoring {
  private final RegionState state;
  private final Set<String> moving = new HashSet<>();

  PendingRestoring(RegionState state) {
    this.state = state;
  }

  void restore(List<RegionSnapshot.Pending> pending) {
    pending.forEach(this::restore);
    for (ServiceSnapshot service : state.services().all()) {
      requireEnd(RegionSnapshot.Kind.ENDPOINT_SERVICE, service);
    }
    for (EndpointSnapshot endpoint : state.endpoints().all()) {
      requireEnd(RegionSnapshot.Kind.ENDPOINT, endpoint);
    }
  }

  private void requireEnd(RegionSnapshot.Kind kind, ResourceSnapshot resource) {
    Checks.of(kind, resource.id())
        .require(
            resource.step().isEmpty() || moving.contains(resource.id()),
            "it is being created or deleted, but no pending step says when that ends");
  }

  private void restore(RegionSnapshot.Pending pending) {
    String id = pending.resourceId();
    Checks checks = Checks.of(RegionSnapshot.Kind.PENDING, id);
    checks.require(moving.add(id), "the resource has another pending step");
    ResourceSnapshot resource =
        resource(id)
            .filter(each -> each.step().isPresent())
            .orElseThrow(() -> checks.refusal("no such resource is being created or deleted"));
    Instant due = pending.due();
    state
        .schedule()
        .add(
            resource.updatedAt(),
            due == null ? Scheduled.NEVER : due,
            resource.step().orElseThrow(),
            id,
            pending.failure(),
            pending.readsLeft());
  }

  private Optional<ResourceSnapshot> resource(String id) {
    return state
        .services()
        .find(id)
        .<ResourceSnapshot>map(service -> service)
        .or(() -> state.endpoints().find(id));
  }
}
