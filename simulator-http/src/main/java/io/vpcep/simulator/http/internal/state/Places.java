package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.document.Mistake;
import io.vpcep.simulator.snapshot.SnapshotKind;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import java.util.HashMap;
import java.util.Map;

/** Where the things of a state stand in the document, to tell where a refused one is. */
public final class Places {

  private record Key(SnapshotKind kind, String id) {}

  private final Item top;
  private final Map<Key, Item> items = new HashMap<>();

  Places(Item top) {
    this.top = top;
  }

  /** Of two things with one id the last counts: the region refuses that one. */
  void put(SnapshotKind kind, String id, Item item) {
    items.put(new Key(kind, id), item);
  }

  /** A refusal as a mistake in the document. */
  public Mistake mistake(SnapshotRefusedException refusal) {
    Item item = items.get(new Key(refusal.kind(), refusal.id()));
    return item == null
        ? top.mistake(String.valueOf(refusal.getMessage()))
        : item.mistake(refusal.reason());
  }
}
