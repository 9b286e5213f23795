package io.vpcep.simulator.http.internal.control;

import static java.util.Objects.requireNonNullElse;

import io.vpcep.simulator.journal.Finding;
import io.vpcep.simulator.journal.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which habits are looked for, and where they begin; what is left out is as configured. */
record FindingsQuery(
    @Nullable List<Finding.Kind> kind,
    @Nullable Duration pollingInterval,
    @Nullable Duration retryInterval,
    @Nullable List<RecordedCall.Source> source) {

  Finding.Settings over(Finding.Settings configured) {
    return new Finding.Settings(
        kind == null ? configured.kinds() : Set.copyOf(kind),
        requireNonNullElse(pollingInterval, configured.pollingInterval()),
        requireNonNullElse(retryInterval, configured.retryInterval()),
        source == null ? configured.sources() : Set.copyOf(source));
  }
}
