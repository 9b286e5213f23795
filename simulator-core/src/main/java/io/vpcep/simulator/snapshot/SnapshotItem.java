package io.vpcep.simulator.snapshot;

/**
 * A thing in a snapshot.
 *
 * @param kind its kind
 * @param id its id, as {@link SnapshotKind} says
 * @param label what people know it by: a name, a network, a whitelist record; may be the id
 */
public record SnapshotItem(SnapshotKind kind, String id, String label) {

  /** Such as {@code endpoint_service 4189… (eu-de.web.4189…)}. */
  @Override
  public String toString() {
    return kind.value() + " " + id + (label.equals(id) ? "" : " (" + label + ")");
  }
}
