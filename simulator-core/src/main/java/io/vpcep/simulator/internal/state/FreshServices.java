package io.vpcep.simulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Services that have become available so lately that they refuse endpoints still. */
public final class FreshServices {
  private final Duration span;
  private final Map<String, Instant> until = new HashMap<>();

  FreshServices(Duration span) {
    this.span = span;
  }

  void addAll(FreshServices others) {
    until.putAll(others.until);
  }

  /** Notes that a service has become available. */
  public void add(String serviceId, Instant when) {
    if (!span.isZero()) {
      until.put(serviceId, when.plus(span));
    }
  }

  /** Forgets a service. */
  public void remove(String serviceId) {
    until.remove(serviceId);
  }

  /** Until when a service is fresh; empty if it is so no longer. */
  public Optional<Instant> freshUntil(String serviceId, Instant now) {
    Instant end = until.get(serviceId);
    if (end != null && !now.isBefore(end)) {
      until.remove(serviceId);
      return Optional.empty();
    }
    return Optional.ofNullable(end);
  }
}
