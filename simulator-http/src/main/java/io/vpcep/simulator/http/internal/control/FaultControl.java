package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.ArmedFault;
import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.resource.ResourceType;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.region.FaultEntry;

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
    ArmedFault armed = faults.arm(ControlBody.made(request, FaultEntry.class, FaultEntry::fault));
    request.header("Location", "faults/" + armed.id());
    JsonAnswer.created(request, armed());
  }

  /** Arms a failure of the next creation of a kind. */
  public void armCreation(Context request) {
    Creation creation = ControlBody.read(request, FaultControl::creation);
    faults.failNextCreation(creation.type, creation.code);
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

  private record Creation(ResourceType type, ErrorCode code) {}

  private static Creation creation(Item body) {
    body.withFieldsOnly("type", "error_code");
    return new Creation(
        body.get("type").oneOf(ResourceType.values()), ControlFields.code(body.get("error_code")));
  }

  private ObjectNode armed() {
    ObjectNode answer = Json.object();
    ArrayNode calls = answer.putArray("calls");
    faults.armed().forEach(fault -> FaultForm.write(fault, calls.addObject()));
    ArrayNode creations = answer.putArray("creations");
    for (ResourceType type : ResourceType.values()) {
      faults
          .armedCreations(type)
          .forEach(
              code ->
                  creations.addObject().put("type", type.value()).put("error_code", code.code()));
    }
    return answer;
  }
}
