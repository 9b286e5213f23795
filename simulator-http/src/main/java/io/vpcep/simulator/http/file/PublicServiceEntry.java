package io.vpcep.simulator.http.file;

import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Item;

/** A service of the operator in a file. */
record PublicServiceEntry(
    Item where, String name, ServiceType type, boolean charge, boolean policy) {

  static PublicServiceEntry read(Item item) {
    item.withFieldsOnly("name", "type", "is_charge", "enable_policy");
    ServiceType type = item.get("type").oneOf(ServiceType.values());
    Boolean policy = item.ifThere("enable_policy", Item::flag);
    return new PublicServiceEntry(
        item,
        item.get("name").text(),
        type,
        !Boolean.FALSE.equals(item.ifThere("is_charge", Item::flag)),
        policy == null ? type == ServiceType.GATEWAY : policy);
  }

  void addTo(AddedNetwork.Collector added) {
    Parts.fitting(
        where, () -> added.add(added.region().addPublicService(name, type, charge, policy)));
  }
}
