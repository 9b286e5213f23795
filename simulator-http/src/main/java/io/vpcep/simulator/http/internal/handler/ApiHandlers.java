package io.vpcep.simulator.http.internal.handler;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.journal.CallRecorder;

/** The handlers of all resource groups, in the order of the API reference. */
public record ApiHandlers(
    VersionHandler versions,
    EndpointServiceHandler services,
    ConnectionHandler connections,
    PermissionHandler permissions,
    PublicServiceHandler publicServices,
    EndpointHandler endpoints,
    QuotaHandler quotas,
    TagHandler tags) {

  /** Handlers that call a region, and answer in its dialect. */
  public static ApiHandlers of(
      SimulatedRegion region, Authentication authentication, CallRecorder recorder) {
    ApiAccess api = new ApiAccess(region, authentication, recorder);
    Dialect dialect = region.config().dialect();
    return new ApiHandlers(
        new VersionHandler(),
        new EndpointServiceHandler(api, dialect),
        new ConnectionHandler(api, dialect),
        new PermissionHandler(api, dialect),
        new PublicServiceHandler(api, dialect),
        new EndpointHandler(api, dialect),
        new QuotaHandler(api),
        new TagHandler(api));
  }
}
