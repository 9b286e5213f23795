package io.vpcep.simulator.http.internal.journal;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.http.internal.json.WireOperation;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.journal.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call as an HTTP request: one over HTTP as it came, one in this process as it would
 * have come.
 *
 * @param method HTTP method
 * @param target path and query
 * @param headers those that matter, by name
 * @param body null if there is none, or it was not kept
 * @param missingBytes how much of the body was not kept, in bytes
 */
public record WireForm(
    String method,
    String target,
    Map<String, String> headers,
    @Nullable String body,
    int missingBytes) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  /** A call as a request; empty if it ended before anybody knew what it asks for. */
  public static Optional<WireForm> of(RecordedCall call) {
    RecordedCall.WireRequest wire = call.wire();
    return wire == null ? encoded(call) : Optional.of(asItCame(wire));
  }

  private static WireForm asItCame(RecordedCall.WireRequest wire) {
    return new WireForm(
        wire.method(),
        wire.target(),
        new TreeMap<>(wire.headers()),
        wire.body(),
        missingBytes(wire));
  }

  /** A masked body may have any length, but only one that was cut is as long as can be. */
  private static int missingBytes(RecordedCall.WireRequest wire) {
    String body = wire.body();
    if (body == null) {
      return wire.bodyLength();
    }
    int kept = body.getBytes(StandardCharsets.UTF_8).length;
    return body.length() < CallRecorder.MAX_BODY ? 0 : Math.max(0, wire.bodyLength() - kept);
  }

  private static Optional<WireForm> encoded(RecordedCall call) {
    Caller caller = call.caller();
    Operation<?, ?> operation = call.operation();
    Object request = call.request();
    if (caller == null || operation == null || request == null) {
      return Optional.empty();
    }
    WireOperation<?, ?> wire = WireOperations.of(operation);
    WireOperation.SentRequest sent = wire.sent(request, caller.projectId());
    return Optional.of(
        new WireForm(
            wire.method(), sent.target(), sent.body() == null ? Map.of() : JSON, sent.body(), 0));
  }
}
