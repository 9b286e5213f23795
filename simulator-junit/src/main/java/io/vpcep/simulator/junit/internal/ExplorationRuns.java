package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.exploration.ExploredTest;
import io.vpcep.simulator.exploration.Level;
import io.vpcep.simulator.exploration.Weather;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The runs of a test method: one after another, each as Jupiter would run it as a test. */
final class ExplorationRuns implements ExploredTest {
  private final ExploredTestMethod method;
  private final RegionBeginning beginning;
  private volatile @Nullable ExtensionContext invocation;
  private volatile @Nullable TestRegion present;
  private volatile Weather weather = new BetweenRuns();
  private volatile @Nullable Exception thrown;

  ExplorationRuns(ExploredTestMethod method, RegionBeginning beginning) {
    this.method = method;
    this.beginning = beginning;
  }

  /** From now on they are part of an invocation of the test template. */
  void in(ExtensionContext context) {
    invocation = context;
  }

  /** The invocation that they are part of. */
  ExtensionContext invocation() {
    return Objects.requireNonNull(invocation, "invocation");
  }

  /** The weather of the present run. */
  Weather weather() {
    return weather;
  }

  /** How the present run has given up; null if it has not. */
  @Nullable Exception thrown() {
    return thrown;
  }

  @Override
  public void run(SimulatedRegion region, Weather of) throws Exception {
    ExtensionContext context = invocation();
    release(); // one that was left to itself, because it did not end
    TestRegion own =
        TestRegion.explored(method.declaration(), region, beginning.customizer(), context);
    present = own;
    weather = of;
    thrown = null;
    TestRegion before = TestRegion.replace(method.declaration(), own, context);
    Teardown teardown = new Teardown();
    teardown.run(() -> live(region, of, context));
    teardown.run(this::release);
    TestRegion.replace(method.declaration(), before, context);
    teardown.finish();
  }

  private void release() throws Exception {
    TestRegion left = present;
    present = null;
    if (left != null) {
      left.release();
    }
  }

  private void live(SimulatedRegion region, Weather of, ExtensionContext context) throws Exception {
    TestLife life =
        of.undisturbed(
            () -> {
              beginning.putInto(region);
              return TestLife.begin(context);
            });
    Teardown teardown = new Teardown();
    teardown.run(() -> test(life, of, context.getRequiredTestMethod()));
    teardown.run(() -> of.undisturbed(nothing(() -> life.after(teardown))));
    teardown.finish();
  }

  private void test(TestLife life, Weather of, Method test) throws Exception {
    of.undisturbed(nothing(life::before));
    try {
      life.call(test);
    } catch (TestAbortedException e) {
      // What it assumes does not hold in this weather, so there is nothing to test.
      if (of.isCalm()) {
        throw e;
      }
    } catch (Exception e) {
      if (method.onGivenUp().isPresent() && !of.mustSucceed()) {
        thrown = e;
        of.undisturbed(nothing(() -> givenUp(life, method.onGivenUp().get())));
      }
      throw e;
    }
  }

  // An exception is how a client gives up; here nobody is to give up.
  private void givenUp(TestLife life, Method onGivenUp) {
    try {
      life.call(onGivenUp);
    } catch (RuntimeException e) {
      throw new AssertionError(onGivenUp.getName() + " has thrown " + e, e);
    }
  }

  private static Callable<Void> nothing(Runnable action) {
    return () -> {
      action.run();
      return null;
    };
  }

  /** Jupiter has parameters filled for an invocation too, which none of them will reach. */
  private record BetweenRuns() implements Weather {

    @Override
    public boolean isCalm() {
      return true;
    }

    @Override
    public Optional<Level> level() {
      return Optional.empty();
    }

    @Override
    public boolean mustSucceed() {
      return true;
    }

    @Override
    public List<String> met() {
      return List.of();
    }

    @Override
    public <T> T undisturbed(Callable<T> calls) throws Exception {
      return calls.call();
    }
  }
}
