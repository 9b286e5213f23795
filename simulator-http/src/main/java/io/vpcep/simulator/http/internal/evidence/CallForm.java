package io.vpcep.simulator.http.internal.evidence;

import io.vpcep.simulator.account.Caller;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.http.internal.document.Required;
import io.vpcep.simulator.http.internal.journal.AnsweredBodies;
import io.vpcep.simulator.http.internal.journal.DescribedBodies;
import io.vpcep.simulator.http.internal.journal.WrittenAnswer;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call as it is written: all that the journal has of it but the rights of its caller.
 */
record CallForm(
    @Required @Range(min = 1, max = Long.MAX_VALUE) Long sequence,
    @Required Instant time,
    @Required RecordedCall.Source source,
    @Nullable String domainId,
    @Nullable String projectId,
    @Nullable String userId,
    @Nullable Operation<?, ?> operation,
    @Nullable RequestForm request,
    @Required RecordedCall.Outcome outcome,
    @Required @Range(min = 0) Integer status,
    @Nullable ErrorCode code,
    @Nullable String reason,
    @Required Duration duration,
    @Nullable String created,
    @Nullable Boolean pending,
    @Nullable String answer) {

  CallForm {
    if (domainId != null && projectId == null) {
      throw new MistakenFieldException("project_id", "is missing, where there is a domain_id");
    }
  }

  static CallForm of(RecordedCall call, AnsweredBodies answers) {
    Caller caller = call.caller();
    RecordedCall.Result result = call.result();
    return new CallForm(
        call.sequence(),
        call.time(),
        call.source(),
        caller == null ? null : caller.domainId(),
        call.projectId(),
        call.userId(),
        call.operation(),
        RequestForm.of(call).orElse(null),
        result.outcome(),
        result.status(),
        result.code(),
        result.reason(),
        result.duration(),
        result.createdId(),
        result.pending() ? true : null,
        // That of a refusal follows from the code.
        result.code() == null ? answers.of(call) : null);
  }

  /**
   * The call.
   *
   * @throws IllegalArgumentException if the request is not one for the operation
   */
  RecordedCall call(DescribedBodies described) {
    return new RecordedCall(
        sequence,
        time,
        caller(),
        userId,
        operation,
        // Of what never reached the region, nobody has read what it asks for.
        domainId == null || operation == null || request == null ? null : request.read(operation),
        result(),
        request == null || source == RecordedCall.Source.PROCESS
            ? null
            : request.wire(projectId, described),
        source);
  }

  private @Nullable Caller caller() {
    return domainId == null || projectId == null
        ? null
        : new Caller(domainId, projectId, List.of());
  }

  private RecordedCall.Result result() {
    return new RecordedCall.Result(
        outcome,
        status,
        code,
        reason,
        duration,
        created,
        Boolean.TRUE.equals(pending),
        answer == null ? null : new WrittenAnswer(answer));
  }
}
