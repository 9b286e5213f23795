package io.vpcep.simulator.internal.operation.endpoint;

import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is particular to a new endpoint, by the type of the service that it is to. */
interface EndpointKind {

  /** What of the network it refers to exists. */
  void requireExisting(Call call, CheckedEndpoint checked);

  /** What it asks for, or would be given, is not taken. */
  void requireFree(Call call, CheckedEndpoint checked, ServiceSnapshot service);

  /** What it gets. */
  Content content(Call call, CheckedEndpoint checked, ServiceSnapshot service, String id);

  /** What of an endpoint depends on the type of its service. */
  record Content(
      @Nullable String subnetId,
      @Nullable String ip,
      boolean ipGiven,
      boolean enableDns,
      List<String> dnsNames,
      boolean enableWhitelist,
      List<String> whitelist,
      List<String> routetables,
      @Nullable List<PolicyStatement> policyStatements,
      @Nullable PolicyDocument policyDocument) {}
}
