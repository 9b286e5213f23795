package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * Publishes the seed and the name of the region when a test fails, so that the failure can be
 * repeated. Public for Jupiter alone; has no state.
 */
public final class FailureReporter implements TestWatcher, InvocationInterceptor, AfterAllCallback {
  static final String SEED = "vpcep-simulator.seed";
  static final String REGION = "vpcep-simulator.region";

  /** For Jupiter. */
  public FailureReporter() {}

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    report(context);
  }

  // Jupiter has no watcher for test factories and their dynamic tests.
  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    return reporting(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    reporting(invocation, context);
  }

  private static <T> T reporting(Invocation<T> invocation, ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      report(context);
      throw e;
    }
  }

  // Nor for what fails before all tests of a class.
  @Override
  public void afterAll(ExtensionContext context) {
    context.getExecutionException().ifPresent(e -> report(context));
  }

  // From the annotation, not from the region: that is closed by now, or was never made.
  private static void report(ExtensionContext context) {
    Declaration.nearest(context).map(Declaration::annotation).ifPresent(a -> publish(context, a));
  }

  private static void publish(ExtensionContext context, VpcepSimulator annotation) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put(SEED, Long.toString(annotation.seed()));
    // Jupiter publishes no blank values; that of a mistaken annotation may be one.
    if (!annotation.region().isBlank()) {
      entry.put(REGION, annotation.region());
    }
    context.publishReportEntry(entry);
  }
}
