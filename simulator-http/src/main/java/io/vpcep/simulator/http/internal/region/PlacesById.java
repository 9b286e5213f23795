package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.snapshot.RegionSnapshot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the things of a document stand: each is there once, and one that is refused is found. */
final class PlacesById {

  private record Key(RegionSnapshot.Kind kind, String id) {}

  private final Map<Key, Place> places = new HashMap<>();

  void put(RegionSnapshot.Kind kind, String id, Place place) {
    @Nullable Place other = places.putIfAbsent(new Key(kind, id), place);
    if (other != null) {
      throw place.mistake(
          "there is another "
              + kind.value().replace('_', ' ')
              + " with the id "
              + id
              + ", at "
              + other);
    }
  }

  @Nullable Place find(RegionSnapshot.Kind kind, String id) {
    return places.get(new Key(kind, id));
  }

  boolean has(RegionSnapshot.Kind kind, String id) {
    return places.containsKey(new Key(kind, id));
  }
}
