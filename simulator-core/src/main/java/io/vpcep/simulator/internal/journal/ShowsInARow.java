package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Shows of one resource after another where one list would do. A show of the same resource again is
 * a look at its state, and a show of one on its way to another state is a wait: both end a run.
 */
final class ShowsInARow {

  /** What could have been asked for in place of many shows. */
  private static final Map<Operation<?, ?>, Operation<?, ?>> LISTS =
      Map.of(
          Operation.SHOW_ENDPOINT, Operation.LIST_ENDPOINTS,
          Operation.SHOW_ENDPOINT_SERVICE, Operation.LIST_ENDPOINT_SERVICES);

  private final Predicate<RecordedCall> meant;
  private final Map<String, List<RecordedCall>> runs = new LinkedHashMap<>();
  private final List<Finding> found = new ArrayList<>();

  private ShowsInARow(Predicate<RecordedCall> meant) {
    this.meant = meant;
  }

  /** One finding for each run; calls that are not meant only end runs. */
  static List<Finding> in(List<RecordedCall> calls, Predicate<RecordedCall> meant) {
    ShowsInARow shows = new ShowsInARow(meant);
    calls.forEach(shows::look);
    shows.runs.values().forEach(shows::end);
    return shows.found;
  }

  private void look(RecordedCall call) {
    String project = call.projectId();
    if (project == null) {
      return;
    }
    List<RecordedCall> run = runs.computeIfAbsent(project, same -> new ArrayList<>());
    if (!continues(run, call)) {
      end(run);
      run.clear();
    }
    if (mayBePart(call)) {
      run.add(call);
    }
  }

  private boolean mayBePart(RecordedCall call) {
    return meant.test(call)
        && Stream.ofNullable(call.operation()).anyMatch(LISTS::containsKey)
        && call.outcome() == RecordedCall.Outcome.ANSWERED
        && !call.result().pending();
  }

  private boolean continues(List<RecordedCall> run, RecordedCall call) {
    return mayBePart(call)
        && run.stream()
            .allMatch(
                before ->
                    Objects.equals(before.operation(), call.operation())
                        && !before.resourceIds().equals(call.resourceIds()));
  }

  private void end(List<RecordedCall> run) {
    if (run.size() >= Finding.Kind.MANY) {
      Operation<?, ?> show = Objects.requireNonNull(run.get(0).operation());
      Operation<?, ?> list = Objects.requireNonNull(LISTS.get(show));
      found.add(
          new Finding(
              Finding.Kind.ONE_BY_ONE,
              show.name()
                  + " was called for "
                  + run.size()
                  + " resources in a row; one "
                  + list.name()
                  + " would do",
              run));
    }
  }
}
