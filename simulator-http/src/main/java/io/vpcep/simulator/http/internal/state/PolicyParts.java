package io.vpcep.simulator.http.internal.state;

import io.vpcep.simulator.api.endpoint.PolicyDocument;
import io.vpcep.simulator.api.endpoint.PolicyEffect;
import io.vpcep.simulator.api.endpoint.PolicyStatement;
import io.vpcep.simulator.api.endpointservice.ServiceType;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.state.EndpointReader.Target;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads policies of endpoints, in the API's form. */
final class PolicyParts {
  private PolicyParts() {}

  /** Of an endpoint to a gateway service that allows policies, every access unless given. */
  static @Nullable List<PolicyStatement> statements(Item item, Target target) {
    if (item.has("policy_statement")) {
      return item.each("policy_statement", PolicyParts::statement);
    }
    ServiceSnapshot service = target.service();
    boolean allowed =
        service != null && service.enablePolicy() && service.serviceType() == ServiceType.GATEWAY;
    return allowed ? PolicyStatement.DEFAULT : null;
  }

  private static PolicyStatement statement(Item item) {
    item.withFieldsOnly("Effect", "Action", "Resource");
    return new PolicyStatement(
        item.get("Effect").oneOf(PolicyEffect.values()),
        item.each("Action", Item::text),
        item.each("Resource", Item::text));
  }

  static @Nullable PolicyDocument document(Item item) {
    return item.ifThere("policy_document", PolicyParts::documentOf);
  }

  private static PolicyDocument documentOf(Item item) {
    try {
      return new PolicyDocument(item.plainFields());
    } catch (IllegalArgumentException e) {
      throw item.mistake(String.valueOf(e.getMessage()));
    }
  }
}
