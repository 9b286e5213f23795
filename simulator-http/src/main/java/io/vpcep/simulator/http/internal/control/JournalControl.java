package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.vpcep.simulator.SimulatedJournal;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.document.Item;
import io.vpcep.simulator.http.internal.json.Json;
import io.vpcep.simulator.http.internal.json.JsonAnswer;
import io.vpcep.simulator.http.internal.json.ServerRoot;
import io.vpcep.simulator.journal.CallFilter;
import io.vpcep.simulator.journal.CallVerification;
import io.vpcep.simulator.journal.FindingKind;
import io.vpcep.simulator.journal.FindingSettings;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows, empties and verifies the journal. */
public final class JournalControl {
  private static final long DEFAULT_LIMIT = 100;
  private static final Set<String> ORDER = Set.of("in_order");
  private static final Set<String> BOUNDS = Set.of("polling_interval", "retry_interval");
  private static final Set<String> KINDS = Set.of("kind");
  private static final List<String> EXPECTATIONS =
      List.of("exactly", "at_least", "at_most", "in_order");

  private final SimulatedJournal journal;
  private final FindingSettings settings;

  /** The journal of a region. */
  JournalControl(SimulatedRegion region) {
    this.journal = region.journal();
    this.settings = region.config().journal().findings();
  }

  /** Tells the last calls that match, or with {@code since} the first after that. */
  public void show(Context request) {
    List<String> known = new ArrayList<>(JournalFilter.FIELDS);
    known.add("limit");
    JournalQuery query = JournalQuery.of(request, new LinkedHashSet<>(known), Set.of());
    CallFilter filter = CallFilter.any();
    for (String field : JournalFilter.FIELDS) {
      query.one(field, value -> JournalFilter.add(filter, field, value));
    }
    @Nullable Long limit = query.one("limit", JournalFilter::number);
    boolean forward = query.one("since", value -> value) != null;
    Recording recording = journal.recording();
    List<RecordedCall> found = recording.calls().stream().filter(filter::includes).toList();
    JsonAnswer.ok(
        request,
        answer(
            recording,
            found,
            page(found, limit == null ? DEFAULT_LIMIT : limit, forward),
            request));
  }

  private static List<RecordedCall> page(List<RecordedCall> found, long limit, boolean forward) {
    int size = (int) Math.min(limit, found.size());
    return forward ? found.subList(0, size) : found.subList(found.size() - size, found.size());
  }

  private ObjectNode answer(
      Recording recording, List<RecordedCall> found, List<RecordedCall> page, Context request) {
    JournalAnswers answers = new JournalAnswers(ServerRoot.of(request));
    ObjectNode answer =
        Json.object()
            .put("last_sequence", recording.lastSequence())
            .put("dropped", recording.dropped())
            .put("total", found.size());
    ArrayNode calls = answer.putArray("calls");
    page.forEach(call -> calls.add(answers.call(call)));
    return answer;
  }

  /** Forgets all calls. */
  public void clear(Context request) {
    journal.clear();
    JsonAnswer.noContent(request);
  }

  /** Verifies how often or in which order calls were made. */
  public void verify(Context request) {
    JsonAnswer.ok(request, ControlBody.read(request, this::verified));
  }

  private ObjectNode verified(Item body) {
    List<String> fields =
        Stream.concat(JournalFilter.FIELDS.stream(), EXPECTATIONS.stream()).toList();
    body.withFieldsOnly(fields.toArray(String[]::new));
    CallVerification verification = JournalFilter.read(body, journal.verify());
    Consumer<CallVerification> expectation = expectation(body);
    ObjectNode answer = Json.object();
    try {
      expectation.accept(verification);
      answer.put("verified", true);
    } catch (AssertionError e) {
      answer.put("verified", false).put("message", e.getMessage());
    }
    return answer.put("matching", verification.count());
  }

  private static Consumer<CallVerification> expectation(Item body) {
    List<String> given = EXPECTATIONS.stream().filter(body::has).toList();
    if (given.size() != 1) {
      throw body.mistake("give one of " + String.join(", ", EXPECTATIONS));
    }
    String name = given.get(0);
    if (ORDER.contains(name)) {
      CallFilter[] steps = body.each(name, JournalControl::step).toArray(CallFilter[]::new);
      return verification -> verification.inOrder(steps);
    }
    int times = body.get(name).wholeNumber(0, Integer.MAX_VALUE);
    return switch (name) {
      case "exactly" -> verification -> verification.exactly(times);
      case "at_least" -> verification -> verification.atLeast(times);
      default -> verification -> verification.atMost(times);
    };
  }

  private static CallFilter step(Item step) {
    step.withFieldsOnly(JournalFilter.FIELDS.toArray(String[]::new));
    return JournalFilter.read(step, CallFilter.any());
  }

  /** Tells habits of clients that show in the calls. */
  public void findings(Context request) {
    JournalQuery query = JournalQuery.of(request, BOUNDS, KINDS);
    JournalAnswers answers = new JournalAnswers(ServerRoot.of(request));
    ObjectNode answer = Json.object();
    ArrayNode findings = answer.putArray("findings");
    journal.findings(asked(query)).forEach(finding -> findings.add(answers.finding(finding)));
    JsonAnswer.ok(request, answer);
  }

  private FindingSettings asked(JournalQuery query) {
    List<FindingKind> kinds =
        query.all("kind", text -> JournalFilter.constant(FindingKind.values(), text));
    FindingSettings asked =
        kinds.isEmpty() ? settings : settings.only(kinds.toArray(FindingKind[]::new));
    FindingSettings polling =
        query.one("polling_interval", text -> asked.withPollingInterval(Duration.parse(text)));
    FindingSettings both = polling == null ? asked : polling;
    FindingSettings all =
        query.one("retry_interval", text -> both.withRetryInterval(Duration.parse(text)));
    return all == null ? both : all;
  }
}
