package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/**
 * Injects what {@link VpcepSimulator} promises. Public for Jupiter alone; has no state but, where a
 * test registers it, what it was built with, and whom it serves.
 *
 * <p>The callbacks check the attributes before the first parameter is resolved, also in a test that
 * injects nothing: thrown from there, the mistake reaches the reader unwrapped.
 */
public final class SimulatorExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        BeforeTestExecutionCallback,
        TestExecutionExceptionHandler,
        AfterEachCallback,
        TestInstancePreConstructCallback,
        ParameterResolver,
        TestWatcher,
        InvocationInterceptor {
  private static final Namespace NAMESPACE = Namespace.create(SimulatorExtension.class);

  private final @Nullable Declaration registered;

  /** The classes and tests that a registered one serves at this moment. */
  private final Set<ExtensionContext> inUse = ConcurrentHashMap.newKeySet();

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
    ConfigReader.check(declaration);
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
    check(context);
    for (Field field : Fields.of(context.getRequiredTestClass(), true)) {
      inject(field, null, context);
    }
    context.getTestInstance().ifPresent(onlyOne -> injectWhatClassesHave(onlyOne, context));
  }

  /** For methods before all tests, which the only instance of a class can have. */
  private void injectWhatClassesHave(Object instance, ExtensionContext context) {
    for (Field field : Fields.of(instance.getClass(), false)) {
      if (responsible(Wanted.of(field), context).flatMap(d -> d.owner(context)).isPresent()) {
        inject(field, instance, context);
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Declarations declarations = check(context);
    ConstructorRegions.handOver(context, declarations);
    // The application uses them, if not the test.
    ofSpringContext(declarations).forEach(lent -> TestRegion.of(lent, context));
    forEachRegion(declarations, context, test -> !test.isOf(context), r -> r.testBegins(context));
    context
        .getRequiredTestInstances()
        .getAllInstances()
        .forEach(instance -> injectInto(instance, context));
  }

  /** Fills the fields of an instance of a test class that are this extension's to fill. */
  void injectInto(Object instance, ExtensionContext context) {
    for (Field field : Fields.of(instance.getClass(), false)) {
      inject(field, instance, context);
    }
  }

  // With @DirtiesContext Spring can end a context before a test, after the region of that was lent.
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    ofSpringContext(Declarations.of(context))
        .filter(lent -> !TestRegion.of(lent, context).isOf(SpringTests.simulators(context)))
        .findFirst()
        .ifPresent(
            lent -> {
              throw new ExtensionConfigurationException(
                  lent
                      + ": Spring has ended the context when its region had begun anew for this"
                      + " test; write it below Spring's annotation, such as @SpringBootTest");
            });
  }

  private Stream<Declaration> ofSpringContext(Declarations declarations) {
    return declarations.all().stream().filter(Declaration::isOfSpringContext).filter(this::isMine);
  }

  private void inject(Field field, @Nullable Object instance, ExtensionContext context) {
    Wanted wanted = Wanted.of(field);
    if (responsible(wanted, context).isPresent()) {
      Fields.set(field, instance, value(wanted, context));
    }
  }

  // Before the test tidies up, so that its region is as it was when it failed.
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    holdIfWanted(context, failure);
    throw failure;
  }

  private void holdIfWanted(ExtensionContext context, Throwable failure) {
    try {
      if (!(failure instanceof TestAbortedException) && HeldRegion.isWanted(context)) {
        Declarations all = Declarations.of(context);
        forEachRegion(all, context, test -> true, test -> HeldRegion.hold(test, context));
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with it, the test has failed for another reason.
      failure.addSuppressed(e);
    }
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
          r -> r.testFailed(context, failure.get()));
    }
  }

  // Jupiter calls nobody after a dynamic test.
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      holdIfWanted(context, e);
      Declarations all = Declarations.of(context);
      forEachRegion(all, context, test -> true, r -> r.testFailed(context, e));
      throw e;
    }
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    closeWhatItsConstructorGot(context);
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    closeWhatItsConstructorGot(context);
  }

  private static void closeWhatItsConstructorGot(ExtensionContext context) {
    try {
      ConstructorRegions.close(context);
    } catch (Exception e) {
      throw new IllegalStateException(e);
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
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Wanted wanted = Wanted.of(parameter.getParameter());
    return responsible(wanted, context)
        .filter(declaration -> Injection.offers(wanted, declaration, context))
        .isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return value(Wanted.of(parameter.getParameter()), context);
  }

  private Optional<Declaration> responsible(Wanted wanted, ExtensionContext context) {
    return Declarations.of(context).responsible(wanted).filter(this::isMine);
  }

  private static Object value(Wanted wanted, ExtensionContext context) {
    return Injection.value(wanted, Declarations.of(context).required(wanted), context);
  }

  /**
   * The region of the test that runs, for a simulator that a test registers.
   *
   * @throws IllegalStateException if no test runs, or several that have different ones
   */
  public SimulatedRegion region() {
    return current().region();
  }

  /**
   * Where a server serves that region.
   *
   * @throws IllegalStateException as {@link #region()}
   * @throws ExtensionConfigurationException if it is not served over HTTP
   */
  public URI uri() {
    TestRegion current = current();
    current.declaration().requireHttp("address");
    return current.http().uri();
  }

  private TestRegion current() {
    List<ExtensionContext> owners = List.copyOf(inUse);
    if (owners.isEmpty() || registered == null) {
      throw new IllegalStateException(
          registered
              + ": no test runs now; a region is there from the extension's own beforeAll (of a"
              + " static field) or beforeEach on, until after the class or the test");
    }
    if (owners.size() > 1) {
      throw new IllegalStateException(
          registered
              + ": several classes use it at this moment, each with a region of its own; take a"
              + " parameter or a field with @Simulator in place of the extension");
    }
    return TestRegion.of(registered, owners.get(0));
  }

  private Declarations check(ExtensionContext context) {
    JupiterVersion.require();
    if (registered != null && RegisteredSimulators.enter(registered, context)) {
      inUse.add(context);
      ClosedByJupiter end = () -> inUse.remove(context);
      context.getStore(NAMESPACE).put(this, end);
    }
    return Declarations.of(context);
  }

  /** Whether a simulator is one that this extension stands for. */
  boolean isMine(Declaration declaration) {
    return registered == null ? declaration.isAnnotated() : declaration.equals(registered);
  }
}
