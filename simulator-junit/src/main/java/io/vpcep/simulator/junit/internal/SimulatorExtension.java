package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Injects what {@link VpcepSimulator} promises. Public for Jupiter alone; has no state.
 *
 * <p>The callbacks check the annotation before the first parameter is resolved, also in a test that
 * injects nothing: thrown from there, the mistake reaches the reader unwrapped.
 */
public final class SimulatorExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        TestInstancePreConstructCallback,
        ParameterResolver {

  /** For Jupiter. */
  public SimulatorExtension() {}

  // A constructor belongs to the test it is called for, and so sees that test's region.
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    check(context);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    check(context);
    Declaration.nearest(context)
        .filter(declaration -> isAskedForAfterAll(context.getRequiredTestClass(), declaration))
        .ifPresent(declaration -> TestRegion.of(context, declaration));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    check(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Declaration.nearest(context)
        .filter(declaration -> Injection.offers(parameter.getParameter(), declaration))
        .isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext wanted, ExtensionContext context) {
    Parameter parameter = wanted.getParameter();
    Declaration declaration =
        Declaration.nearest(context)
            .orElseThrow(() -> new ParameterResolutionException("no annotation for " + parameter));
    Injection.check(parameter, declaration);
    return Injection.value(parameter, TestRegion.of(context, declaration));
  }

  private static void check(ExtensionContext context) {
    Declaration.nearest(context).ifPresent(ConfigReader::read);
  }

  // A region first asked for after all tests would be one that no test has seen.
  private static boolean isAskedForAfterAll(Class<?> testClass, Declaration declaration) {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            testClass, AfterAll.class, HierarchyTraversalMode.BOTTOM_UP);
    return methods.stream()
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .anyMatch(parameter -> Injection.offers(parameter, declaration));
  }
}
