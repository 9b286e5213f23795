package io.vpcep.simulator.junit.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** The locks of classes that may share a Spring context. Jupiter asks for it since 5.12. */
final class ContextLocks implements ResourceLocksProvider {

  @Override
  public Set<Lock> provideForClass(Class<?> testClass) {
    return lock(testClass).map(key -> Set.of(new Lock(key))).orElse(Set.of());
  }

  @Override
  public Set<Lock> provideForNestedClass(List<Class<?>> around, Class<?> testClass) {
    return provideForClass(testClass);
  }

  private static Optional<String> lock(Class<?> testClass) {
    try {
      return SpringTests.isOne(testClass)
          ? ContextPlan.of(testClass).flatMap(ContextPlan::lock)
          : Optional.empty();
    } catch (ExtensionConfigurationException e) {
      return Optional.empty(); // the class itself will fail with it, where users see it
    }
  }
}
