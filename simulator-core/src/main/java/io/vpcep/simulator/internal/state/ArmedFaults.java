package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.error.ErrorCode;
import io.vpcep.simulator.fault.Fault;
import io.vpcep.simulator.model.ResourceType;
import io.vpcep.simulator.request.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that a test has armed and that have not run out. */
public final class ArmedFaults {
  private final List<Armed> calls = new ArrayList<>();
  private final Map<ResourceType, Deque<ErrorCode>> creations = new EnumMap<>(ResourceType.class);

  /** A fault and how far it has come. */
  private static final class Armed {
    private final Fault fault;
    private int skip;
    private int times;

    Armed(Fault fault) {
      this.fault = fault;
      this.skip = fault.skip();
      this.times = fault.times();
    }

    /** Counts a matching call; whether it is to be refused. */
    boolean hit() {
      if (skip > 0) {
        skip--;
        return false;
      }
      if (times != Fault.ALWAYS) {
        times--;
      }
      return true;
    }

    Fault left() {
      return new Fault(fault.operation(), fault.code(), skip, times);
    }
  }

  ArmedFaults() {}

  /** Arms a fault of calls. */
  public void add(Fault fault) {
    calls.add(new Armed(fault));
  }

  /** Arms a failure of the next creation of a kind; several are used in their order. */
  public void addCreation(ResourceType type, ErrorCode code) {
    creations.computeIfAbsent(type, t -> new ArrayDeque<>()).add(code);
  }

  /** Counts a call; the code with which it is to be refused, by the first fault that hits. */
  public Optional<ErrorCode> take(Operation<?, ?> operation) {
    for (Armed armed : calls) {
      if (armed.fault.matches(operation) && armed.hit()) {
        calls.removeIf(other -> other.times == 0);
        return Optional.of(armed.fault.code());
      }
    }
    return Optional.empty();
  }

  /** The code with which the creation that begins now is to fail. */
  public Optional<ErrorCode> takeCreation(ResourceType type) {
    Deque<ErrorCode> codes = creations.get(type);
    return codes == null ? Optional.empty() : Optional.ofNullable(codes.poll());
  }

  /** The faults of calls that are left, with what is left of them. */
  public List<Fault> left() {
    return calls.stream().map(Armed::left).toList();
  }

  /** The failures of creations of a kind that are left, in their order. */
  public List<ErrorCode> creationsLeft(ResourceType type) {
    return List.copyOf(creations.getOrDefault(type, new ArrayDeque<>()));
  }

  /** Disarms everything. */
  public void clear() {
    calls.clear();
    creations.clear();
  }
}
