package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.TestAbortedException;

/**
 * Injects what {@link VpcepSimulator} promises. Public for Jupiter alone; has no state but, where a
 * test registers it, what it was built with.
 *
 * <p>The callbacks check the attributes before the first parameter is resolved, also in a test that
 * injects nothing: thrown from there, the mistake reaches the reader unwrapped.
 */
public final class SimulatorExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        TestInstancePreConstructCallback,
        ParameterResolver {
  private final @Nullable Declaration registered;

  /** For Jupiter: for the simulators of annotations. */
  public SimulatorExtension() {
    this(null);
  }

  private SimulatorExtension(@Nullable Declaration registered) {
    this.registered = registered;
  }

  /**
   * For a simulator that a test registers.
   *
   * @param attributes those that are set, by name, in the types of {@link VpcepSimulator}
   * @param config configures the region after them
   * @param customizer what is called beside them; null for none
   * @param source how mistakes name it
   * @throws ExtensionConfigurationException if a value is impossible
   */
  public static SimulatorExtension registered(
      Map<String, Object> attributes,
      Consumer<SimulatorConfig.Builder> config,
      @Nullable VpcepSimulatorCustomizer customizer,
      String source) {
    Declaration declaration =
        Declaration.of(Attributes.of(attributes, source), new Object(), config, customizer);
    ConfigReader.read(declaration);
    return new SimulatorExtension(declaration);
  }

  // A constructor belongs to the test it is called for, and so sees that test's region.
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context)
      throws Exception {
    if (factory.getOuterInstance().isEmpty()) {
      ConstructorRegions.close(context); // of a test before, whose constructor failed
    }
    check(context);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Declarations declarations = check(context);
    for (Parameter parameter : afterAllParameters(context.getRequiredTestClass())) {
      // A region first asked for after all tests would be one that no test has seen.
      declarations
          .responsible(parameter)
          .filter(this::isMine)
          .filter(declaration -> Injection.offers(parameter, declaration, context))
          .ifPresent(declaration -> TestRegion.of(context, declarations.required(parameter)));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Declarations declarations = check(context);
    ConstructorRegions.handOver(context, declarations);
    forEachRegion(declarations, context, test -> !test.isOf(context), r -> r.testBegins(context));
  }

  // What a test has for itself is looked at when that is closed, after all that tidies up.
  @Override
  public void afterEach(ExtensionContext context) {
    Optional<Throwable> failure = context.getExecutionException();
    if (failure.isPresent() && !(failure.get() instanceof TestAbortedException)) {
      forEachRegion(
          Declarations.of(context),
          context,
          test -> !test.isOf(context),
          r -> r.testFailed(context));
    }
  }

  private void forEachRegion(
      Declarations declarations,
      ExtensionContext context,
      Predicate<TestRegion> which,
      Consumer<TestRegion> action) {
    for (Declaration declaration : declarations.all()) {
      TestRegion test = isMine(declaration) ? TestRegion.existing(context, declaration) : null;
      if (test != null && which.test(test)) {
        action.accept(test);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext wanted, ExtensionContext context) {
    Parameter parameter = wanted.getParameter();
    return Declarations.of(context)
        .responsible(parameter)
        .filter(this::isMine)
        .filter(declaration -> Injection.offers(parameter, declaration, context))
        .isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext wanted, ExtensionContext context) {
    Parameter parameter = wanted.getParameter();
    Declaration declaration = Declarations.of(context).required(parameter);
    return Injection.value(parameter, declaration, context);
  }

  private Declarations check(ExtensionContext context) {
    JupiterVersion.require();
    if (registered != null) {
      RegisteredSimulators.enter(registered, context);
    }
    Declarations declarations = Declarations.of(context);
    declarations.all().stream().filter(this::isMine).forEach(ConfigReader::read);
    return declarations;
  }

  /** Whether a simulator is one that this extension stands for. */
  boolean isMine(Declaration declaration) {
    return registered == null ? declaration.isAnnotated() : declaration.equals(registered);
  }

  private static List<Parameter> afterAllParameters(Class<?> testClass) {
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            testClass, AfterAll.class, HierarchyTraversalMode.BOTTOM_UP);
    return methods.stream().flatMap(method -> Arrays.stream(method.getParameters())).toList();
  }
}
