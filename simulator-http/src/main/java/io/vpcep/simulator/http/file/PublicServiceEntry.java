package io.vpcep.simulator.http.file;

import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.model.ServiceType;

/** A service of the operator in a file. */
record PublicServiceEntry(Item where, String name, ServiceType type, boolean charge) {

  static PublicServiceEntry read(Item item) {
    item.withFieldsOnly("name", "type", "is_charge");
    return new PublicServiceEntry(
        item,
        item.get("name").text(),
        item.get("type").oneOf(ServiceType.values()),
        !Boolean.FALSE.equals(item.ifThere("is_charge", Item::flag)));
  }

  void addTo(AddedNetwork.Collector added) {
    Parts.fitting(where, () -> added.add(added.region().addPublicService(name, type, charge)));
  }
}
