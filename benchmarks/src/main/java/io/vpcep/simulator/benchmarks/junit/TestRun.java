package io.vpcep.simulator.benchmarks.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a class, one after another. */
final class TestRun {
  private final LauncherDiscoveryRequest request;

  TestRun(Class<?> tests) {
    request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
  }

  /** How long a test takes with all that its extensions do for it, but not for its class. */
  double microsOfATest() {
    Stopwatch stopwatch = timed();
    return stopwatch.nanos / 1e3 / stopwatch.tests;
  }

  /** How long all tests take. */
  double micros() {
    return timed().nanos / 1e3;
  }

  private Stopwatch timed() {
    Launcher launcher = LauncherFactory.create();
    Stopwatch stopwatch = new Stopwatch();
    launcher.execute(launcher.discover(request), stopwatch);
    if (stopwatch.failure != null) {
      throw new IllegalStateException("a test has failed", stopwatch.failure);
    }
    return stopwatch;
  }

  /** From the start of the first test to the end of the last one. */
  private static final class Stopwatch implements TestExecutionListener {
    private int tests;
    private long start;
    private long nanos;
    private @Nullable Throwable failure;

    @Override
    public void executionStarted(TestIdentifier identifier) {
      if (identifier.isTest() && tests == 0) {
        start = System.nanoTime();
      }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      if (failure == null) {
        failure = result.getThrowable().orElse(null);
      }
      if (identifier.isTest()) {
        tests++;
        nanos = System.nanoTime() - start;
      }
    }
  }
}
