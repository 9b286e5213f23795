package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.junit.spring.VpcepContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The simulators of a Spring context, which tests borrow one after another. Public for what puts
 * them there.
 */
public final class ContextSimulators implements AutoCloseable {
  private final SortedMap<String, ContextSimulator> byName = new TreeMap<>();
  private final ContextPlan plan;

  // Before Jupiter 5.12, which has a lock of its own for classes with the same context, tests wait
  // for each other here. Held from the beginning of a test to its end, by its thread.
  private final ReentrantLock turn = new ReentrantLock();
  private int borrowed;
  private boolean ended;

  private ContextSimulators(ContextPlan plan) {
    this.plan = plan;
  }

  static ContextSimulators start(ContextPlan plan) {
    ContextSimulators started = new ContextSimulators(plan);
    try {
      plan.declarations()
          .forEach((name, each) -> started.byName.put(name, ContextSimulator.start(each)));
      return started;
    } catch (Throwable e) {
      started.close();
      throw e;
    }
  }

  /** What the context is told of them, by names of properties. */
  public Map<String, Object> properties() {
    Map<String, Object> all = new TreeMap<>();
    byName.forEach((name, each) -> all.putAll(each.properties(name, plan.settings(name))));
    return all;
  }

  /** The regions, by names of simulators. */
  public SortedMap<String, SimulatedRegion> regions() {
    SortedMap<String, SimulatedRegion> regions = new TreeMap<>();
    byName.forEach((name, each) -> regions.put(name, each.region()));
    return regions;
  }

  /** Tells that the context has started: from now on, regions begin anew as they are now. */
  public void contextHasStarted() {
    byName.values().forEach(ContextSimulator::remember);
  }

  /** The region of one for a test that begins, or for its constructor. */
  TestRegion lend(Declaration declaration, ExtensionContext test) {
    turn.lock();
    try {
      ContextSimulator simulator = byName.get(declaration.name());
      if (simulator == null) {
        throw new IllegalStateException(declaration + " is not in the test's Spring context");
      }
      VpcepContext settings = plan.settings(declaration.name());
      if (settings.beginAnew()) {
        simulator.beginAnew();
      }
      TestRegion lent =
          TestRegion.lent(declaration, simulator.region(), simulator.server(), this::back, test);
      count(1);
      return lent;
    } catch (Throwable e) {
      turn.unlock();
      throw e;
    }
  }

  private void back() {
    turn.unlock();
    count(-1);
  }

  private synchronized void count(int more) {
    borrowed += more;
    closeUnlessLent();
  }

  /** Ends them; one that a test has yet, when the test is over, so that it is looked at before. */
  @Override
  public synchronized void close() {
    ended = true;
    closeUnlessLent();
  }

  private void closeUnlessLent() {
    if (ended && borrowed == 0) {
      byName.values().forEach(ContextSimulator::close);
    }
  }
}
