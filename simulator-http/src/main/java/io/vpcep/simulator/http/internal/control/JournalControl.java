package io.vpcep.simulator.http.internal.control;

import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.journal.AnsweredBodies;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.journal.CallVerification;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows, empties and verifies the journal. */
public final class JournalControl {
  private final SimulatedJournal journal;
  private final Finding.Settings settings;
  private final AnsweredBodies answers;

  /** The journal of a region. */
  JournalControl(SimulatedRegion region) {
    this.journal = region.journal();
    this.settings = region.config().journal().findings();
    this.answers = new AnsweredBodies(region.config().dialect());
  }

  private record Calls(long lastSequence, long dropped, int total, List<CallAnswer> calls) {}

  /** Tells the last calls that match, or with {@code since} the first after that. */
  public void show(Context request) {
    JournalQuery query = ControlRequest.query(request, JournalQuery.class);
    Recording recording = journal.recording();
    List<RecordedCall> found = recording.calls().stream().filter(query.filter()).toList();
    String server = ServerRoot.of(request);
    JsonAnswer.ok(
        request,
        new Calls(
            recording.lastSequence(),
            recording.dropped(),
            found.size(),
            query.page(found).stream().map(call -> CallAnswer.of(call, server, answers)).toList()));
  }

  /** Forgets all calls. */
  public void clear(Context request) {
    journal.clear();
    JsonAnswer.noContent(request);
  }

  private record Verified(boolean verified, @Nullable String message, int matching) {}

  /** Verifies how often or in which order calls were made. */
  public void verify(Context request) {
    VerificationBody body =
        ControlRequest.body(request, VerificationBody.class, VerificationBody::checked);
    CallVerification calls = body.addTo(journal.verify());
    @Nullable String message = null;
    try {
      body.verify(calls);
    } catch (AssertionError e) {
      message = String.valueOf(e.getMessage());
    }
    JsonAnswer.ok(request, new Verified(message == null, message, calls.count()));
  }

  private record FindingAnswer(Finding.Kind kind, String message, List<Long> calls) {
    static FindingAnswer of(Finding finding) {
      return new FindingAnswer(
          finding.kind(),
          finding.message(),
          finding.calls().stream().map(RecordedCall::sequence).toList());
    }
  }

  /** Tells habits of clients that show in the calls. */
  public void findings(Context request) {
    FindingsQuery query = ControlRequest.query(request, FindingsQuery.class);
    JsonAnswer.ok(
        request,
        Map.of(
            "findings",
            journal.findings(query.over(settings)).stream().map(FindingAnswer::of).toList()));
  }
}
