package io.vpcep.simulator.http.internal.control;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.http.internal.document.MistakenFieldException;
import io.vpcep.simulator.http.internal.document.Range;
import io.vpcep.simulator.journal.CallCriteria;
import io.vpcep.simulator.journal.RecordedCall;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of the journal are meant, as queries and bodies of the simulator's own API say it.
 * Bound field by field: a record could not be inherited by what has further fields.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class CallConditions {
  @Nullable Operation<?, ?> operation;
  @Nullable String projectId;
  @Nullable List<RecordedCall.Source> source;
  RecordedCall.@Nullable Outcome outcome;
  @Nullable ErrorCode code;

  @Range(min = 0, max = Long.MAX_VALUE)
  @Nullable Long status;

  @Nullable String resource;
  @Nullable String method;
  @Nullable String path;

  @Range(min = 0, max = Long.MAX_VALUE)
  @Nullable Long since;

  /** Makes sure that some source is meant, if sources are named. */
  void refuseNoSource() {
    if (source != null && source.isEmpty()) {
      throw new MistakenFieldException("source", "names none");
    }
  }

  /** Adds the conditions that are given to some criteria. */
  <C extends CallCriteria<C>> C addTo(C criteria) {
    add(criteria, operation, CallCriteria::operation);
    add(criteria, projectId, CallCriteria::project);
    add(
        criteria,
        source,
        (calls, sources) -> calls.source(sources.toArray(RecordedCall.Source[]::new)));
    add(criteria, outcome, CallCriteria::outcome);
    add(criteria, code, CallCriteria::code);
    add(
        criteria,
        status,
        (calls, number) -> calls.status((int) Math.min(number, Integer.MAX_VALUE)));
    add(criteria, resource, CallCriteria::resource);
    add(criteria, method, CallCriteria::method);
    add(criteria, path, CallCriteria::path);
    add(criteria, since, CallCriteria::since);
    return criteria;
  }

  private static <C extends CallCriteria<C>, V> void add(
      C criteria, @Nullable V value, BiConsumer<C, V> condition) {
    if (value != null) {
      condition.accept(criteria, value);
    }
  }
}
