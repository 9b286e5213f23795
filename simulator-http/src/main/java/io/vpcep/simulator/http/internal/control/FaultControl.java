package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.region.FaultEntry;
import java.util.List;
import java.util.Map;

/** Arms, shows and disarms faults. */
public final class FaultControl {

  /** Name of the part of a path that holds the id of a fault. */
  public static final String FAULT_ID = "fault_id";

  private final SimulatedFaults faults;

  /** Faults of a region. */
  public FaultControl(SimulatedRegion region) {
    this.faults = region.faults();
  }

  /** Tells what is armed. */
  public void show(Context request) {
    JsonAnswer.ok(request, armed());
  }

  /** Arms a fault; the header tells where to disarm it. */
  public void arm(Context request) {
    SimulatedFaults.Armed armed =
        faults.arm(ControlRequest.body(request, FaultEntry.class, FaultEntry::fault));
    request.header("Location", "faults/" + armed.id());
    JsonAnswer.created(request, armed());
  }

  /** Disarms all faults. */
  public void clear(Context request) {
    faults.clear();
    JsonAnswer.noContent(request);
  }

  /** Disarms one fault that has not run out. */
  public void disarm(Context request) {
    String id = request.pathParam(FAULT_ID);
    faults.armed().stream()
        .filter(armed -> armed.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.because("no fault is armed with that id"))
        .disarm();
    JsonAnswer.noContent(request);
  }

  /** What is left of a fault. */
  private record Armed(String id, @JsonUnwrapped FaultEntry left, int fired) {
    static Armed of(SimulatedFaults.Armed armed) {
      return new Armed(armed.id(), FaultEntry.of(armed.left()), armed.fired());
    }
  }

  private Map<String, List<Armed>> armed() {
    return Map.of("faults", faults.armed().stream().map(Armed::of).toList());
  }
}
