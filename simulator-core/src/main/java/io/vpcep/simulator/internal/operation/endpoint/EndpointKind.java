package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;

/** What is particular to a new endpoint, by the type of the service that it is to. */
interface EndpointKind {

  /** What of the network it refers to exists. */
  void requireExisting(Call call, EndpointSnapshot.Draft draft);

  /** What it asks for, or would be given, is not taken. */
  void requireFree(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service);

  /** Gives it what it did not ask for, and takes what endpoints of this kind do not have. */
  void complete(Call call, EndpointSnapshot.Draft draft, ServiceSnapshot service);
}
