package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.StoredService;

/** What is particular to a new endpoint, by the type of the service that it is to. */
interface EndpointKind {

  /** What of the network it refers to exists. */
  void requireExisting(Call call, CheckedEndpoint checked);

  /** What it asks for, or would be given, is not taken. */
  void requireFree(Call call, CheckedEndpoint checked, StoredService service);

  /** Its content. */
  EndpointContent content(Call call, CheckedEndpoint checked, StoredService service, String id);
}
