package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SeededIds;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all parts of a document are made with: the instant, the places, and ids from the seed. */
final class DocumentContext {
  private final SimulatorConfig config;
  private final Instant now;
  private final PlacesById places;
  private final SeededIds ids;
  private final Set<String> taken = new HashSet<>();
  private final Map<RegionSnapshot.Kind, Integer> positions =
      new EnumMap<>(RegionSnapshot.Kind.class);

  /**
   * For one document.
   *
   * @param now the instant that the document is of
   * @param kept what stays beside the document; null if nothing does
   */
  DocumentContext(
      SimulatorConfig config, Instant now, PlacesById places, @Nullable RegionSnapshot kept) {
    this.config = config;
    this.now = now;
    this.places = places;
    this.ids = new SeededIds(config.seed(), config.accountNamespace());
    if (kept != null) {
      take(kept);
    }
  }

  private void take(RegionSnapshot kept) {
    kept.services().forEach(service -> taken.add(service.id()));
    kept.permissions().values().forEach(all -> all.forEach(record -> taken.add(record.id())));
    kept.endpoints().forEach(endpoint -> taken.add(endpoint.id()));
    kept.vpcs()
        .forEach(
            vpc -> {
              taken.add(vpc.vpc().id());
              taken.add(vpc.vpc().defaultRouteTableId());
              vpc.subnets().forEach(subnet -> taken.add(subnet.id()));
              vpc.ports().forEach(port -> taken.add(port.id()));
              vpc.routeTables().forEach(table -> taken.add(table.id()));
            });
  }

  SimulatorConfig config() {
    return config;
  }

  Instant now() {
    return now;
  }

  PlacesById places() {
    return places;
  }

  SeededIds ids() {
    return ids;
  }

  /** The id of a thing, which is remembered with its place; by the position, unless it is given. */
  String id(RegionSnapshot.Kind kind, @Nullable String given, Place place) {
    String placed = nextPlaced(kind);
    String id = given == null ? placed : given;
    places.put(kind, id, place);
    return id;
  }

  /** Each entry takes a position; those of former documents are passed over. */
  private String nextPlaced(RegionSnapshot.Kind kind) {
    String id;
    do {
      id = ids.placed(kind, positions.merge(kind, 1, Integer::sum) - 1);
    } while (taken.contains(id));
    return id;
  }
}
