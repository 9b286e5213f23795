package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.network.Cidr;
import io.vpcep.simulator.network.Subnet;
import io.vpcep.simulator.snapshot.SeededIds;
import io.vpcep.simulator.snapshot.VpcSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marker ids and addresses that are free, for endpoints without. */
final class FreeNumbers {
  private final Map<String, Cidr> networks = new HashMap<>();
  private final Set<Integer> markerIds = new HashSet<>();
  private final Map<String, Set<String>> addresses = new HashMap<>();
  private final Map<String, Integer> addressPositions = new HashMap<>();
  private int markerPosition;

  FreeNumbers(List<VpcSnapshot> vpcs) {
    for (VpcSnapshot vpc : vpcs) {
      for (Subnet subnet : vpc.subnets()) {
        networks.put(subnet.id(), subnet.cidr());
      }
    }
  }

  /** Takes the numbers of an endpoint, as far as it has some. */
  void take(@Nullable Integer markerId, @Nullable String subnetId, @Nullable String ip) {
    if (markerId != null) {
      markerIds.add(markerId);
    }
    if (ip != null && subnetId != null) {
      taken(subnetId).add(ip);
    }
  }

  int nextMarkerId() {
    int chosen = SeededIds.FIRST_MARKER_ID + markerPosition++;
    while (!markerIds.add(chosen)) {
      chosen = SeededIds.FIRST_MARKER_ID + markerPosition++;
    }
    return chosen;
  }

  /** The first address of a subnet that is free; null if none is. */
  @Nullable String nextAddress(String subnetId) {
    @Nullable Cidr subnet = networks.get(subnetId);
    Cidr.Hosts hosts = Cidr.Hosts.of(subnet == null ? Cidr.Hosts.UNKNOWN_SUBNET : subnet);
    int position;
    while ((position = addressPositions.merge(subnetId, 1, Integer::sum) - 1) < hosts.count()) {
      String address = Cidr.text(hosts.first() + position);
      if (taken(subnetId).add(address)) {
        return address;
      }
    }
    return null;
  }

  private Set<String> taken(String subnetId) {
    return addresses.computeIfAbsent(subnetId, id -> new HashSet<>());
  }
}
