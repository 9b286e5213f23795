package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.error.RegionClosedException;
import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import io.vpcep.simulator.journal.Recording;
import io.vpcep.simulator.snapshot.EndpointSnapshot;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.ServiceSnapshot;
import io.vpcep.simulator.step.PendingTransition;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What is known of a region when a test fails, in words: a title for each part, and its lines.
 *
 * @param parts lines by title; parts without lines are left out
 * @param snapshot the state
 * @param calls the calls since the test began
 * @param transitions those since the test began
 */
record Evidence(
    Map<String, List<String>> parts,
    RegionSnapshot snapshot,
    Recording calls,
    List<RecordedTransition> transitions) {
  static final String CALLS = "calls";
  static final String HISTORY = "history";
  static final String CHANGES = "changes";
  static final String PENDING = "pending";
  static final String UNUSED = "unused-faults";
  static final String STATE = "state";

  /**
   * A moment with which a later one is compared.
   *
   * @param snapshot the state at that moment
   * @param lastSequence of the last call before it
   * @param lastTransition sequence number of the last transition before it
   */
  record Begin(Supplier<RegionSnapshot> snapshot, long lastSequence, long lastTransition) {
    static Begin of(SimulatedRegion region) {
      RegionSnapshot now = region.snapshot();
      return of(region, () -> now);
    }

    /** With a snapshot that is not taken before something fails. */
    static Begin of(SimulatedRegion region, Supplier<RegionSnapshot> snapshot) {
      List<RecordedTransition> made = region.history();
      return new Begin(
          snapshot,
          region.journal().lastSequence(),
          made.isEmpty() ? 0 : made.get(made.size() - 1).sequence());
    }
  }

  /**
   * Gathers it.
   *
   * @throws RegionClosedException if the region is closed
   */
  static Evidence of(SimulatedRegion region, Begin begin) {
    RegionSnapshot now = region.snapshot();
    Recording calls = calls(region.journal().recording(), begin);
    List<RecordedTransition> transitions =
        region.history().stream().filter(made -> made.sequence() > begin.lastTransition()).toList();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put(CALLS, calls(calls.calls(), calls.dropped()));
    parts.put(HISTORY, lines(transitions, RecordedTransition::toString));
    parts.put(CHANGES, begin.snapshot().get().diff(now).toString().lines().toList());
    parts.put(PENDING, lines(region.pending(), PendingTransition::toString));
    parts.put(UNUSED, Checks.unused(region));
    parts.put(STATE, state(now));
    parts.values().removeIf(List::isEmpty);
    return new Evidence(parts, now, calls, transitions);
  }

  /** Of the calls before, none is missed. */
  private static Recording calls(Recording all, Begin begin) {
    List<RecordedCall> since =
        all.calls().stream().filter(call -> call.sequence() > begin.lastSequence()).toList();
    long made = all.lastSequence() - begin.lastSequence();
    long dropped = Math.max(0, Math.min(all.dropped(), made - since.size()));
    return new Recording(since, dropped, all.lastSequence());
  }

  private static List<String> calls(List<RecordedCall> calls, long dropped) {
    List<String> lines = new ArrayList<>();
    if (dropped > 0) {
      lines.add("(" + dropped + " older ones dropped)");
    }
    lines.addAll(lines(calls, Evidence::call));
    return lines;
  }

  /** A call over HTTP tells what was asked for by its target; one in this process is told here. */
  private static String call(RecordedCall call) {
    String arguments = call.wire() == null ? fields(call.request()) : "";
    return arguments.isEmpty() ? call.toString() : call + " <- " + arguments;
  }

  /** What is set of a record. */
  private static String fields(@Nullable Object request) {
    if (!(request instanceof Record record)) {
      return "";
    }
    List<String> set = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = ReflectionSupport.invokeMethod(component.getAccessor(), record);
      String text = value == null ? "" : text(value);
      if (!text.isEmpty()) {
        set.add(component.getName() + "=" + text);
      }
    }
    return String.join(", ", set);
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(Evidence::text).toList().toString();
    }
    if (value instanceof Record) {
      String fields = fields(value);
      return fields.isEmpty() ? "" : "{" + fields + "}";
    }
    return value.toString();
  }

  private static List<String> state(RegionSnapshot now) {
    List<String> lines = new ArrayList<>();
    now.services().stream()
        .filter(service -> !service.open())
        .forEach(service -> lines.add(service(service)));
    now.endpoints().stream()
        .forEach(endpoint -> lines.add(endpoint(endpoint, now.nameOfServiceOf(endpoint))));
    return lines;
  }

  private static String service(ServiceSnapshot service) {
    return "endpoint_service "
        + service.id()
        + " ("
        + service.serviceName()
        + ") "
        + service.status().value()
        + " in project "
        + service.projectId();
  }

  private static String endpoint(EndpointSnapshot endpoint, String serviceName) {
    return "endpoint "
        + endpoint.id()
        + " to "
        + serviceName
        + " "
        + endpoint.status().value()
        + " in project "
        + endpoint.projectId();
  }

  private static <T> List<String> lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).toList();
  }
}
