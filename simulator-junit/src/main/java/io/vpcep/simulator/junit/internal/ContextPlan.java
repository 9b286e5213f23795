package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.spring.VpcepContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which simulators the Spring context of a test class has. Two that are equal give equal contexts,
 * so that classes can share one. Public for what makes contexts.
 */
public final class ContextPlan {
  @VpcepContext
  private static final class AsUsual {}

  private static final VpcepContext DEFAULT = AsUsual.class.getAnnotation(VpcepContext.class);

  private final SortedMap<String, Declaration> declarations;
  private final SortedMap<String, VpcepContext> settings;
  private final @Nullable Class<?> owner;
  private final String key;

  private ContextPlan(
      SortedMap<String, Declaration> declarations,
      SortedMap<String, VpcepContext> settings,
      @Nullable Class<?> owner) {
    this.declarations = declarations;
    this.settings = settings;
    this.owner = owner;
    SortedMap<String, Object> simulators = new TreeMap<>();
    declarations.forEach((name, each) -> simulators.put(name, each.attributes().values()));
    this.key = simulators + " " + settings + " " + owner;
  }

  /**
   * That of a test class; empty if it has no simulators.
   *
   * @throws ExtensionConfigurationException if annotations contradict each other
   */
  public static Optional<ContextPlan> of(Class<?> testClass) {
    SortedMap<String, Declaration> declarations = Declarations.ofContext(testClass);
    SortedMap<String, VpcepContext> settings = new TreeMap<>();
    Class<?> owner = null;
    for (Class<?> type : SpringTests.withThoseAround(testClass)) {
      for (VpcepContext each : nearestFirst(type)) {
        requireSimulator(each, declarations.keySet(), type);
        boolean holds = settings.putIfAbsent(each.simulator(), each) == null;
        if (holds && each.ownContext() && owner == null) {
          owner = type;
        }
      }
    }
    return declarations.isEmpty()
        ? Optional.empty()
        : Optional.of(new ContextPlan(declarations, settings, owner));
  }

  // JUnit begins with those of superclasses and interfaces.
  private static List<VpcepContext> nearestFirst(Class<?> type) {
    List<VpcepContext> all =
        new ArrayList<>(AnnotationSupport.findRepeatableAnnotations(type, VpcepContext.class));
    Collections.reverse(all);
    return all;
  }

  private static void requireSimulator(VpcepContext settings, Set<String> names, Class<?> type) {
    if (!names.contains(settings.simulator())) {
      throw new ExtensionConfigurationException(
          "@VpcepContext on "
              + type
              + ": simulator = \""
              + settings.simulator()
              + "\" is not possible; add @VpcepSimulator"
              + (settings.simulator().isEmpty() ? "" : "(name = \"" + settings.simulator() + "\")")
              + ", or correct the name: there are "
              + names);
    }
  }

  SortedMap<String, Declaration> declarations() {
    return declarations;
  }

  /** What is said of a simulator. */
  VpcepContext settings(String simulator) {
    return settings.getOrDefault(simulator, DEFAULT);
  }

  /** The lock of classes that may share a context; empty if the class has one for itself. */
  Optional<String> lock() {
    return owner == null ? Optional.of("vpcep-simulator.context " + key) : Optional.empty();
  }

  /** Starts the simulators for a context. */
  public ContextSimulators start() {
    return ContextSimulators.start(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContextPlan plan && plan.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
