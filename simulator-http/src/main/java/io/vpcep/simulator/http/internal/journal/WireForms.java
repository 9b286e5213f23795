package io.vpcep.simulator.http.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes recorded calls as HTTP requests: those over HTTP as they came, those in this process as
 * they would have come. The components of a request's record are called as the fields on the wire
 * are, in other letters; which of them belong in the path and in the query, the description of the
 * API says.
 */
public final class WireForms {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private final WireOperations operations;

  /** As the operations are described. */
  public WireForms(WireOperations operations) {
    this.operations = operations;
  }

  /** A call as a request; empty if it ended before anybody knew what it asks for. */
  public Optional<WireForm> of(RecordedCall call) {
    WireRequest wire = call.wire();
    return wire == null ? encoded(call) : Optional.of(asItCame(wire));
  }

  private static WireForm asItCame(WireRequest wire) {
    return new WireForm(
        wire.method(),
        wire.target(),
        new TreeMap<>(wire.headers()),
        wire.body(),
        missingBytes(wire));
  }

  /** A masked body may have any length, but only one that was cut is as long as can be. */
  private static int missingBytes(WireRequest wire) {
    String body = wire.body();
    if (body == null) {
      return wire.bodyLength();
    }
    int kept = body.getBytes(StandardCharsets.UTF_8).length;
    return body.length() < CallRecorder.MAX_BODY ? 0 : Math.max(0, wire.bodyLength() - kept);
  }

  private Optional<WireForm> encoded(RecordedCall call) {
    Caller caller = call.caller();
    Object request = call.request();
    return caller == null || request == null || call.operation() == null
        ? Optional.empty()
        : operations
            .find(call.operation())
            .flatMap(
                operation -> encode(operation, caller.projectId(), WireShapes.fields(request)));
  }

  private static Optional<WireForm> encode(
      WireOperation operation, String projectId, ObjectNode fields) {
    if (fields.remove("paging") instanceof ObjectNode paging) {
      fields.setAll(paging);
    }
    fields.put("project_id", projectId);
    String path = operation.path();
    for (String parameter : operation.pathParameters()) {
      String name = nameOf(parameter, fields);
      if (name == null) {
        return Optional.empty();
      }
      path = path.replace("{" + parameter + "}", encode(fields.remove(name).asText()));
    }
    fields.remove("project_id");
    String target = path + query(operation, fields);
    return Optional.of(
        operation.body() == null
            ? new WireForm(operation.method(), target, Map.of(), null, 0)
            : new WireForm(operation.method(), target, JSON, fields.toString(), 0));
  }

  /** Paths say at length whose id it is, where requests need not. */
  private static @Nullable String nameOf(String parameter, ObjectNode fields) {
    String shorter = parameter.replaceFirst("^vpc_", "");
    return Stream.of(parameter, shorter, shorter.replaceFirst("^endpoint_", ""), "id")
        .filter(fields::has)
        .findFirst()
        .orElse(null);
  }

  private static String query(WireOperation operation, ObjectNode fields) {
    List<String> pairs = new ArrayList<>();
    for (String name : operation.query()) {
      JsonNode value = fields.remove(name);
      if (value != null) {
        pairs.add(name + "=" + encode(value.asText()));
      }
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
