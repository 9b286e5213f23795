package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.http.internal.authentication.Authentication;

/** Opens the region to requests: finds out who calls, and hands out the operations for them. */
final class ApiAccess {
  private final SimulatedRegion region;
  private final Authentication authentication;

  ApiAccess(SimulatedRegion region, Authentication authentication) {
    this.region = region;
    this.authentication = authentication;
  }

  /** The operations for whoever makes this request. */
  VpcepApi of(Context request) {
    return region.as(authentication.callerOf(request), RealPause::pass);
  }
}
