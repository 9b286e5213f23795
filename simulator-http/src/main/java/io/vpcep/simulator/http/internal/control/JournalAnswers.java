package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.journal.CurlText;
import io.vpcep.simulator.http.internal.journal.WireForm;
import io.vpcep.simulator.http.internal.journal.WireForms;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.Optional;

/** Writes recorded calls and findings in JSON; what is not known is left out. */
final class JournalAnswers {
  private final String server;

  /**
   * For one request.
   *
   * @param server where the client found the server, for commands
   */
  JournalAnswers(String server) {
    this.server = server;
  }

  ObjectNode finding(Finding finding) {
    ObjectNode answer =
        Json.object().put("kind", finding.kind().value()).put("message", finding.message());
    ArrayNode calls = answer.putArray("calls");
    finding.calls().forEach(call -> calls.add(call.sequence()));
    return answer;
  }

  ObjectNode call(RecordedCall call) {
    ObjectNode answer =
        Json.object().put("sequence", call.sequence()).put("time", call.time().toString());
    if (call.operation() != null) {
      answer.put("operation", call.operation().name());
    }
    caller(call, answer);
    result(call, answer);
    Optional<WireForm> form = WireForms.of(call);
    form.ifPresent(known -> request(known, answer));
    answer.put("over_http", call.wire() != null);
    form.ifPresent(known -> answer.put("curl", CurlText.of(known, server)));
    return answer;
  }

  private static void caller(RecordedCall call, ObjectNode answer) {
    Caller caller = call.caller();
    if (caller != null) {
      answer.put("domain_id", caller.domainId());
    }
    if (call.projectId() != null) {
      answer.put("project_id", call.projectId());
    }
    if (call.userId() != null) {
      answer.put("user_id", call.userId());
    }
  }

  private static void result(RecordedCall call, ObjectNode answer) {
    answer.put("outcome", call.outcome().value()).put("status", call.status());
    ErrorCode code = call.code();
    if (code != null) {
      answer.put("code", code.code());
    }
    if (call.result().reason() != null) {
      answer.put("reason", call.result().reason());
    }
    answer.put("duration", call.duration().toString());
    ArrayNode resources = answer.putArray("resources");
    call.resourceIds().forEach(resources::add);
    if (call.result().createdId() != null) {
      answer.put("created", call.result().createdId());
    }
  }

  private static void request(WireForm form, ObjectNode answer) {
    ObjectNode request = answer.putObject("request");
    request.put("method", form.method()).put("target", form.target());
    ObjectNode headers = request.putObject("headers");
    form.headers().forEach(headers::put);
    String body = form.body();
    if (body != null) {
      Json.tree(body)
          .ifPresentOrElse(value -> request.set("body", value), () -> request.put("text", body));
    }
    if (form.missingBytes() > 0) {
      request.put("missing_bytes", form.missingBytes());
    }
  }
}
