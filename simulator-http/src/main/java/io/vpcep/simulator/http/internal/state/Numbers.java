package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.http.internal.document.Item;
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

/** Marker ids and addresses: those that are given, and free ones for endpoints without. */
final class Numbers {
  private final Map<String, Cidr> networks = new HashMap<>();
  private final Set<Integer> markerIds = new HashSet<>();
  private final Map<String, Set<String>> addresses = new HashMap<>();
  private final Map<String, Integer> addressPositions = new HashMap<>();
  private int markerPosition;

  private Numbers(List<VpcSnapshot> vpcs) {
    for (VpcSnapshot vpc : vpcs) {
      for (Subnet subnet : vpc.subnets()) {
        networks.put(subnet.id(), subnet.cidr());
      }
    }
  }

  /** Knows all that are given before the first is chosen. */
  static Numbers givenIn(Item top, List<VpcSnapshot> vpcs) {
    Numbers numbers = new Numbers(vpcs);
    top.each("endpoints", item -> numbers.note(item));
    return numbers;
  }

  private Item note(Item item) {
    if (item.has("marker_id")) {
      markerIds.add(given(item));
    }
    if (item.has("ip") && item.has("subnet_id")) {
      taken(Common.uuid(item.get("subnet_id"))).add(item.get("ip").text());
    }
    return item;
  }

  int markerId(Item item) {
    if (item.has("marker_id")) {
      return given(item);
    }
    int chosen = SeededIds.FIRST_MARKER_ID + markerPosition++;
    while (!markerIds.add(chosen)) {
      chosen = SeededIds.FIRST_MARKER_ID + markerPosition++;
    }
    return chosen;
  }

  private static int given(Item item) {
    return item.get("marker_id").wholeNumber(1, Integer.MAX_VALUE);
  }

  @Nullable String address(Item item) {
    if (item.has("ip")) {
      return item.get("ip").text();
    }
    String subnetId = Common.uuid(item.get("subnet_id"));
    @Nullable String chosen = next(subnetId);
    while (chosen != null && !taken(subnetId).add(chosen)) {
      chosen = next(subnetId);
    }
    if (chosen == null) {
      throw item.mistake("no address is free in subnet " + subnetId);
    }
    return chosen;
  }

  private @Nullable String next(String subnetId) {
    int position = addressPositions.merge(subnetId, 1, Integer::sum) - 1;
    return Defaults.address(networks.get(subnetId), position);
  }

  private Set<String> taken(String subnetId) {
    return addresses.computeIfAbsent(subnetId, id -> new HashSet<>());
  }
}
