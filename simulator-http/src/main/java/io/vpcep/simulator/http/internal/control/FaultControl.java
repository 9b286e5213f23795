package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedFaults;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.request.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Arms, shows and disarms faults. */
public final class FaultControl {
  private static final Map<String, Operation<?, ?>> OPERATIONS =
      Operation.all().stream()
          .collect(
              Collectors.toMap(
                  Operation::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private final SimulatedFaults faults;

  /** Faults of a region. */
  public FaultControl(SimulatedRegion region) {
    this.faults = region.faults();
  }

  /** Tells what is armed. */
  public void show(Context request) {
    JsonAnswer.ok(request, armed());
  }

  /** Arms a refusal of calls. */
  public void arm(Context request) {
    faults.refuse(ControlBody.read(request, FaultControl::fault));
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

  private record Creation(ResourceType type, ErrorCode code) {}

  private static Creation creation(Item body) {
    body.withFieldsOnly("type", "error_code");
    return new Creation(body.get("type").oneOf(ResourceType.values()), code(body));
  }

  private static Fault fault(Item body) {
    body.withFieldsOnly("operation", "error_code", "skip", "times", "always");
    Integer skip = body.ifThere("skip", item -> item.wholeNumber(0, Integer.MAX_VALUE));
    Integer times = body.ifThere("times", item -> item.wholeNumber(1, Fault.ALWAYS - 1));
    boolean always = Boolean.TRUE.equals(body.ifThere("always", Item::flag));
    if (always && times != null) {
      throw body.mistake("give either times or always");
    }
    return new Fault(
        body.ifThere("operation", item -> item.oneOf(OPERATIONS)),
        code(body),
        skip == null ? 0 : skip,
        always ? Fault.ALWAYS : times == null ? 1 : times);
  }

  private static ErrorCode code(Item body) {
    return body.get("error_code")
        .parsed(
            text ->
                ErrorCode.ofCode(text)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "expected one of the documented codes, EndPoint.0001 to"
                                    + " EndPoint.4030, not \""
                                    + text
                                    + "\"")));
  }

  private ObjectNode armed() {
    ObjectNode answer = Json.object();
    ArrayNode calls = answer.putArray("calls");
    faults.armed().forEach(fault -> describe(fault, calls.addObject()));
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

  /** In the form in which it is armed. */
  private static void describe(Fault fault, ObjectNode answer) {
    Operation<?, ?> operation = fault.operation();
    if (operation != null) {
      answer.put("operation", operation.name());
    }
    answer.put("error_code", fault.code().code()).put("skip", fault.skip());
    if (fault.times() == Fault.ALWAYS) {
      answer.put("always", true);
    } else {
      answer.put("times", fault.times());
    }
  }
}
