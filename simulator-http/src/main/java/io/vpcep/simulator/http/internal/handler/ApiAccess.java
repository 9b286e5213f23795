package io.vpcep.simulator.http.internal.handler;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.VpcepApi;
import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.http.internal.authentication.Authentication;
import io.vpcep.simulator.http.internal.journal.CallRecorder;

/** Opens the region to requests: finds out who calls, and hands out the operations for them. */
final class ApiAccess {
  private final SimulatedRegion region;
  private final Authentication authentication;
  private final CallRecorder recorder;

  ApiAccess(SimulatedRegion region, Authentication authentication, CallRecorder recorder) {
    this.region = region;
    this.authentication = authentication;
    this.recorder = recorder;
  }

  /** The operations for whoever makes this request. */
  VpcepApi of(Context request) {
    Caller caller = authentication.callerOf(request);
    return region.as(
        caller, RealPause::pass, recorder.begin(request, Authentication.userOf(request)));
  }
}
