package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.exploration.ExplorationConfig;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.junit.VpcepExploration;
import io.vpcep.simulator.junit.VpcepExplorationCustomizer;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A test method that is to be explored, and how.
 *
 * @param annotation what it says of that
 * @param declaration of its regions
 * @param onGivenUp method that says what must hold when it has given up
 * @param name for messages
 */
record ExploredTestMethod(
    VpcepExploration annotation, Declaration declaration, Optional<Method> onGivenUp, String name) {

  /** Whether a context is of such a method. */
  static boolean isOne(ExtensionContext context) {
    return annotation(context).isPresent();
  }

  /** Whether something of its class takes a server, or a client of one. */
  static boolean wantsServer(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    Stream<Executable> takers =
        Stream.concat(
            Stream.of(type.getDeclaredConstructors()),
            ReflectionSupport.findMethods(type, method -> true, HierarchyTraversalMode.TOP_DOWN)
                .stream());
    return Stream.concat(
            takers.flatMap(taker -> Stream.of(taker.getParameters())).map(Wanted::of),
            Fields.of(type, false).stream().map(Wanted::of))
        .anyMatch(wanted -> Injection.isOfServer(wanted, context));
  }

  private static Optional<VpcepExploration> annotation(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestMethod(), VpcepExploration.class);
  }

  /**
   * That of a context.
   *
   * @throws ExtensionConfigurationException if it cannot be explored
   */
  static ExploredTestMethod of(ExtensionContext context) {
    Method method = context.getRequiredTestMethod();
    String name =
        "@VpcepExploration on method "
            + method.getName()
            + " of class "
            + context.getRequiredTestClass().getName();
    if (context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS))) {
      throw new ExtensionConfigurationException(
          name + ": each run has a new instance of the class; leave @TestInstance(PER_CLASS) out");
    }
    Collection<Declaration> all = Declarations.of(context).all();
    if (all.size() != 1) {
      throw new ExtensionConfigurationException(
          name + ": one region is explored, and there are several simulators: " + all);
    }
    VpcepExploration annotation = annotation(context).orElseThrow();
    return new ExploredTestMethod(
        annotation, all.iterator().next(), onGivenUp(annotation, name, context), name);
  }

  private static Optional<Method> onGivenUp(
      VpcepExploration annotation, String name, ExtensionContext context) {
    if (annotation.onGivenUp().isEmpty()) {
      return Optional.empty();
    }
    List<Method> found =
        ReflectionSupport.findMethods(
            context.getRequiredTestClass(),
            method -> method.getName().equals(annotation.onGivenUp()),
            HierarchyTraversalMode.BOTTOM_UP);
    if (found.size() != 1) {
      throw new ExtensionConfigurationException(
          name
              + ": onGivenUp = \""
              + annotation.onGivenUp()
              + "\": there "
              + (found.isEmpty() ? "is no such method" : "are several such methods")
              + " in the class; name one");
    }
    return Optional.of(found.get(0));
  }

  /**
   * How it is explored.
   *
   * @throws ExtensionConfigurationException if an attribute has an impossible value
   */
  ExplorationConfig config(RegionBeginning beginning) {
    try {
      ExplorationConfig config =
          ExplorationConfig.DEFAULT
              .withRegion(beginning.config())
              .withLevels(annotation.levels())
              .withMustSucceed(annotation.mustSucceed())
              .without(annotation.without())
              .withPairs(pairs())
              .withSeed(annotation.seed());
      return customizer().customize(config);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(name + ": " + e.getMessage(), e);
    }
  }

  private ExplorationConfig.Pairs pairs() {
    if (annotation.pairRuns() != -1) {
      return ExplorationConfig.Pairs.runs(annotation.pairRuns());
    }
    Duration time = TextForm.duration(annotation.pairs());
    return ExplorationConfig.Pairs.forTime(time);
  }

  private VpcepExplorationCustomizer customizer() {
    Class<? extends VpcepExplorationCustomizer> type = annotation.customizer();
    return type == VpcepExplorationCustomizer.class
        ? new VpcepExplorationCustomizer() {}
        : ReflectionSupport.newInstance(type);
  }
}
