package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.journal.AnsweredBodies;
import io.vpcep.simulator.http.internal.journal.CurlText;
import io.vpcep.simulator.http.internal.journal.WireForm;
import io.vpcep.simulator.http.internal.json.ShownBody;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recorded call as the simulator's own API tells it; what is not known is left out. */
record CallAnswer(
    long sequence,
    Instant time,
    @Nullable Operation<?, ?> operation,
    @Nullable String domainId,
    @Nullable String projectId,
    @Nullable String userId,
    RecordedCall.Outcome outcome,
    int status,
    @Nullable ErrorCode code,
    @Nullable String reason,
    @Nullable List<RulePage.Rule> rules,
    Duration duration,
    List<String> resources,
    @Nullable String created,
    @Nullable SentRequest request,
    @JsonRawValue @Nullable String answer,
    RecordedCall.Source source,
    @Nullable String curl) {

  /** The request on the wire. */
  record SentRequest(
      String method,
      String target,
      Map<String, String> headers,
      @JsonUnwrapped ShownBody body,
      @Nullable Integer missingBytes) {

    private static SentRequest of(WireForm form) {
      return new SentRequest(
          form.method(),
          form.target(),
          form.headers(),
          ShownBody.of(form.body()),
          form.missingBytes() > 0 ? form.missingBytes() : null);
    }
  }

  /**
   * Of a call.
   *
   * @param server where the client found the server, for the command
   * @param answers what was answered
   */
  static CallAnswer of(RecordedCall call, String server, AnsweredBodies answers) {
    Caller caller = call.caller();
    WireForm form = WireForm.of(call).orElse(null);
    return new CallAnswer(
        call.sequence(),
        call.time(),
        call.operation(),
        caller == null ? null : caller.domainId(),
        call.projectId(),
        call.userId(),
        call.outcome(),
        call.status(),
        call.code(),
        call.result().reason(),
        rules(call),
        call.duration(),
        call.resourceIds(),
        call.result().createdId(),
        form == null ? null : SentRequest.of(form),
        answers.of(call),
        call.source(),
        form == null ? null : CurlText.of(form, server));
  }

  /** Those that may have refused it; null if none did. */
  private static @Nullable List<RulePage.Rule> rules(RecordedCall call) {
    ErrorCode code = call.code();
    return code == null || call.outcome() != RecordedCall.Outcome.REFUSED
        ? null
        : RulePage.behind(code, call.operation());
  }
}
