package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * Publishes the seed and the name of the region when a test fails, so that the failure can be
 * repeated, and for dynamic tests, of which nobody else is told, evidence. Public for Jupiter
 * alone; has no state but which simulators it is for.
 */
public final class FailureReporter implements TestWatcher, InvocationInterceptor, AfterAllCallback {
  static final String NAME = "vpcep-simulator.name";
  static final String SEED = "vpcep-simulator.seed";
  static final String REGION = "vpcep-simulator.region";

  private final SimulatorExtension extension;

  /** For Jupiter: for the simulators of annotations. */
  public FailureReporter() {
    this(new SimulatorExtension());
  }

  /** For the simulators of an extension. */
  public FailureReporter(SimulatorExtension extension) {
    this.extension = extension;
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    report(context);
    closeEarlyRegions(context);
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    closeEarlyRegions(context);
  }

  private static void closeEarlyRegions(ExtensionContext context) {
    try {
      ConstructorRegions.close(context);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
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
    try {
      reporting(invocation, context);
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      evidence(context);
      throw e;
    }
  }

  private <T> T reporting(Invocation<T> invocation, ExtensionContext context) throws Throwable {
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
  private void report(ExtensionContext context) {
    mine(context).forEach(declaration -> publish(context, declaration));
  }

  private void evidence(ExtensionContext context) {
    for (Declaration declaration : mine(context)) {
      TestRegion test = TestRegion.existing(context, declaration);
      if (test != null) {
        test.partFailed(context);
      }
    }
  }

  private List<Declaration> mine(ExtensionContext context) {
    try {
      return Declarations.of(context).all().stream().filter(extension::isMine).toList();
    } catch (ExtensionConfigurationException e) {
      return List.of(); // a mistake that has failed the test already
    }
  }

  private static void publish(ExtensionContext context, Declaration declaration) {
    Map<String, String> entry = new LinkedHashMap<>();
    // Jupiter publishes no blank values; that of a mistaken annotation may be one.
    if (!declaration.name().isBlank()) {
      entry.put(NAME, declaration.name());
    }
    SimulatorConfig config = configured(declaration);
    VpcepSimulator asked = declaration.annotation();
    entry.put(SEED, Long.toString(config == null ? asked.seed() : config.seed()));
    String region = config == null ? asked.region() : config.regionName();
    if (!region.isBlank()) {
      entry.put(REGION, region);
    }
    context.publishReportEntry(entry);
  }

  /** Null after a mistake in the declaration, which has failed the test already. */
  private static @Nullable SimulatorConfig configured(Declaration declaration) {
    try {
      return ConfigReader.read(declaration).build();
    } catch (ExtensionConfigurationException e) {
      return null;
    }
  }
}
