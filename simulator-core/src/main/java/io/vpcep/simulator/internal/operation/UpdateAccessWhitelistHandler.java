package io.vpcep.simulator.internal.operation;

import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.internal.rule.StatusRules;
import io.vpcep.simulator.internal.state.EndpointContent;
import io.vpcep.simulator.internal.state.StoredEndpoint;
import io.vpcep.simulator.model.Endpoint;
import io.vpcep.simulator.request.UpdateAccessWhitelist;
import java.util.List;

/** Changes which addresses may use an endpoint; what is absent stays. */
final class UpdateAccessWhitelistHandler implements Handler<UpdateAccessWhitelist, Endpoint> {

  @Override
  public Endpoint handle(Call call, UpdateAccessWhitelist request) {
    List<String> whitelist = request.whitelist();
    if (whitelist != null) {
      AddressRules.checkWhitelist(whitelist, call.config());
    }
    StoredEndpoint endpoint = call.ownEndpoint(request.endpointId());
    AddressRules.requireWhitelistable(endpoint, call.config().dialect());
    StatusRules.requireChangeable(endpoint);
    EndpointContent old = endpoint.content();
    Boolean enable = request.enableWhitelist();
    return call.change(
        endpoint,
        old.withWhitelist(
            enable == null ? old.enableWhitelist() : enable,
            whitelist == null ? old.whitelist() : whitelist));
  }
}
