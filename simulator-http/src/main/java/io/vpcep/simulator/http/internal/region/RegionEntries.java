package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ResourceSnapshot;

/** Single entries of region documents. */
public final class RegionEntries {
  private RegionEntries() {}

  /** A service or an endpoint of a snapshot, as the document of that snapshot has it. */
  public static Object of(RegionSnapshot snapshot, ResourceSnapshot resource) {
    return FormMaker.entry(snapshot, resource);
  }
}
