package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.file.StateFile;
import io.vpcep.simulator.http.file.StateFileException;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.RequestContent;

/** Gives and takes the state of the region, in the form of the state file. */
public final class StateControl {
  private final SimulatedRegion region;

  /** The state of a region. */
  public StateControl(SimulatedRegion region) {
    this.region = region;
  }

  /** Tells all that the region knows, passwords and secret keys included. */
  public void show(Context request) {
    JsonAnswer.ok(request, StateFile.json(region.snapshot()));
  }

  /** Puts a state in the place of this one, whole or not at all. */
  public void restore(Context request) {
    byte[] content = RequestContent.readState(request);
    try {
      StateFile.ofJson("request body", content).restoreTo(region);
    } catch (StateFileException e) {
      throw ErrorCode.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
    JsonAnswer.noContent(request);
  }
}
