package io.vpcep.simulator.http.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.snapshot.Draws;
import io.vpcep.simulator.snapshot.PendingSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.time.Instant;
import java.util.function.Predicate;

/** Writes a state into a document; everything is in it, passwords and secret keys too. */
public final class StateWriter {
  private StateWriter() {}

  /** The document as JSON in UTF-8; equal states give equal bytes. */
  public static byte[] json(RegionSnapshot snapshot) {
    Predicate<ServiceSnapshot> open = ServiceSnapshot::open;
    ObjectNode document =
        Nodes.object()
            .put("version", StateReader.VERSION)
            .put("region", snapshot.regionName())
            .put("seed", snapshot.seed())
            .put("account_namespace", snapshot.accountNamespace())
            .put("now", snapshot.takenAt().toString());
    document.set("draws", draws(snapshot.draws()));
    document.set("accounts", Nodes.list(snapshot.accounts(), AccountWriter::account));
    document.set("vpcs", Nodes.list(snapshot.vpcs(), NetworkWriter::vpc));
    document.set(
        "public_services",
        Nodes.list(
            snapshot.services().stream().filter(open).toList(),
            service ->
                ResourceWriter.publicService(service, snapshot.permissionsOf(service.id()))));
    document.set(
        "services",
        Nodes.list(
            snapshot.services().stream().filter(open.negate()).toList(),
            service -> ResourceWriter.service(service, snapshot.permissionsOf(service.id()))));
    document.set(
        "endpoints",
        Nodes.list(
            snapshot.endpoints(),
            endpoint -> ResourceWriter.endpoint(endpoint, snapshot.nameOfServiceOf(endpoint))));
    document.set("pending", Nodes.list(snapshot.pending(), StateWriter::pending));
    return Nodes.bytes(document);
  }

  private static ObjectNode draws(Draws draws) {
    return Nodes.object()
        .put("ids", draws.ids())
        .put("markers", draws.markers())
        .put("addresses", draws.addresses())
        .put("jitter", draws.jitter())
        .put("last_marker_id", draws.lastMarkerId())
        .put("network_ids", draws.networkIds());
  }

  private static ObjectNode pending(PendingSnapshot pending) {
    ObjectNode node = Nodes.object().put("resource_id", pending.resourceId());
    Instant due = pending.due();
    if (due != null) {
      node.put("due", due.toString());
    }
    if (pending.readsLeft() > 0) {
      node.put("reads_left", pending.readsLeft());
    }
    ErrorCode failure = pending.failure();
    return failure == null ? node : node.put("error_code", failure.code());
  }
}
