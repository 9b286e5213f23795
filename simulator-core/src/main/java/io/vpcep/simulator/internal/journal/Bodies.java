package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Habits that show in the bodies of requests over HTTP: one finding for each distinct mistake. */
final class Bodies {
  private Bodies() {}

  static List<Finding> unknownFields(List<RecordedCall> calls) {
    Map<String, List<RecordedCall>> byMistake = new LinkedHashMap<>();
    for (RecordedCall call : calls) {
      RecordedCall.WireRequest wire = call.wire();
      if (wire != null && wire.bodyLength() > 0) {
        List<String> fields = wire.unknownFields().get();
        if (!fields.isEmpty()) {
          add(byMistake, name(call.operation(), wire) + " has no field " + list(fields), call);
        }
      }
    }
    return findings(Finding.Kind.UNKNOWN_FIELDS, byMistake, "; what is sent in it is ignored");
  }

  static List<Finding> missingContentType(List<RecordedCall> calls) {
    Map<String, List<RecordedCall>> byMistake = new LinkedHashMap<>();
    for (RecordedCall call : calls) {
      RecordedCall.WireRequest wire = call.wire();
      if (wire != null && wire.bodyLength() > 0 && wire.header("Content-Type") == null) {
        add(byMistake, name(call.operation(), wire) + " has a body and no Content-Type", call);
      }
    }
    return findings(
        Finding.Kind.MISSING_CONTENT_TYPE, byMistake, "; application/json would be right");
  }

  private static String name(@Nullable Operation<?, ?> operation, RecordedCall.WireRequest wire) {
    return operation == null ? wire.method() + " " + wire.path() : operation.name();
  }

  private static String list(List<String> fields) {
    return String.join(", ", fields);
  }

  private static void add(
      Map<String, List<RecordedCall>> byMistake, String mistake, RecordedCall call) {
    byMistake.computeIfAbsent(mistake, key -> new ArrayList<>()).add(call);
  }

  private static List<Finding> findings(
      Finding.Kind kind, Map<String, List<RecordedCall>> byMistake, String remedy) {
    List<Finding> findings = new ArrayList<>();
    byMistake.forEach((mistake, calls) -> findings.add(new Finding(kind, mistake + remedy, calls)));
    return findings;
  }
}
