package io.vpcep.simulator.http.internal.evidence;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.VpcepException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.journal.DescribedBodies;
import io.vpcep.simulator.http.internal.journal.WireForm;
import io.vpcep.simulator.http.internal.json.WireOperations;
import io.vpcep.simulator.journal.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The request of a call as it is written: as it came over HTTP, or would have come.
 *
 * @param target path and query
 * @param body null if there was none, or it is not kept
 * @param bodyLength length of the whole body in bytes
 */
record RequestForm(
    @Required String method,
    @Required String target,
    @Nullable Map<String, String> headers,
    @Nullable String body,
    @Nullable @Range(min = 0) Integer bodyLength) {

  /** Of a call; empty if it ended before anybody knew what it asks for. */
  static Optional<RequestForm> of(RecordedCall call) {
    RecordedCall.WireRequest wire = call.wire();
    if (wire != null) {
      return Optional.of(
          new RequestForm(
              wire.method(),
              wire.target(),
              new TreeMap<>(wire.headers()),
              wire.body(),
              wire.bodyLength()));
    }
    return WireForm.of(call)
        .map(form -> new RequestForm(form.method(), form.target(), null, form.body(), null));
  }

  private String path() {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  private @Nullable String query() {
    int end = target.indexOf('?');
    return end < 0 ? null : target.substring(end + 1);
  }

  /** As it came over HTTP. */
  RecordedCall.WireRequest wire(@Nullable String projectId, DescribedBodies described) {
    return new RecordedCall.WireRequest(
        method,
        path(),
        query(),
        projectId,
        Objects.requireNonNullElse(headers, Map.of()),
        body,
        Objects.requireNonNullElse(bodyLength, 0),
        described.unknownFields(method, path(), body));
  }

  /**
   * What it asks an operation for; null if that cannot be read, or not all of it is kept.
   *
   * @throws IllegalArgumentException if the operation has another path
   */
  @Nullable Object read(Operation<?, ?> operation) {
    byte[] content = Objects.requireNonNullElse(body, "").getBytes(StandardCharsets.UTF_8);
    try {
      return WireOperations.of(operation).request(path(), query(), content);
    } catch (VpcepException e) {
      // The region could not read it either, and has refused it with this code.
      return null;
    }
  }
}
