package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.region.FaultEntry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** Arms a fault of calls; the header tells where to disarm it. */
  public void arm(Context request) {
    SimulatedFaults.Armed armed =
        faults.arm(ControlRequest.body(request, FaultEntry.class, FaultEntry::fault));
    request.header("Location", "faults/" + armed.id());
    JsonAnswer.created(request, armed());
  }

  /** Arms a failure of the next creation of a kind. */
  public void armCreation(Context request) {
    Creation creation = ControlRequest.body(request, Creation.class, Function.identity());
    faults.failNextCreation(creation.type, creation.errorCode);
    JsonAnswer.created(request, armed());
  }

  /** Disarms everything. */
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

  private record Creation(@Required ResourceType type, @Required ErrorCode errorCode) {}

  private record Armed(List<Call> calls, List<Creation> creations) {}

  /** What is left of a fault of calls. */
  private record Call(String id, @JsonUnwrapped FaultEntry left, int fired) {
    static Call of(SimulatedFaults.Armed armed) {
      return new Call(armed.id(), FaultEntry.of(armed.left()), armed.fired());
    }
  }

  private Armed armed() {
    return new Armed(
        faults.armed().stream().map(Call::of).toList(),
        Stream.of(ResourceType.values())
            .flatMap(
                type -> faults.armedCreations(type).stream().map(code -> new Creation(type, code)))
            .toList());
  }
}
