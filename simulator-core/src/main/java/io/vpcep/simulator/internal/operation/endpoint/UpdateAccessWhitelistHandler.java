package io.vpcep.simulator.internal.operation.endpoint;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.api.endpoint.Endpoint;
import io.vpcep.simulator.api.endpoint.UpdateAccessWhitelist;
import io.vpcep.simulator.internal.operation.Call;
import io.vpcep.simulator.internal.operation.Handler;
import io.vpcep.simulator.internal.rule.AddressRules;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import java.util.List;

/** Changes which addresses may use an endpoint; what is absent stays. */
public final class UpdateAccessWhitelistHandler
    implements Handler<UpdateAccessWhitelist, Endpoint> {

  @Override
  public Endpoint handle(Call call, UpdateAccessWhitelist request) {
    List<String> whitelist = request.whitelist();
    if (whitelist != null) {
      AddressRules.checkWhitelist(whitelist, call.config());
    }
    EndpointSnapshot endpoint = call.ownEndpoint(request.endpointId());
    AddressRules.requireWhitelistable(endpoint, call.config().dialect());
    call.requireChangeable(endpoint);
    return call.change(
        endpoint,
        draft -> {
          draft.enableWhitelist =
              requireNonNullElse(request.enableWhitelist(), draft.enableWhitelist);
          draft.whitelist = requireNonNullElse(whitelist, draft.whitelist);
        });
  }
}
