package io.vpcep.simulator.junit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which tests are Spring's, told without Spring, which may not be there. */
final class SpringTests {
  private static final String EXTENSION =
      "org.springframework.test.context.junit.jupiter.SpringExtension";

  private SpringTests() {}

  /** Whether the tests of a class have a Spring context. */
  static boolean isOne(Class<?> testClass) {
    return withThoseAround(testClass).stream()
        .flatMap(
            type -> AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class).stream())
        .flatMap(extensions -> List.of(extensions.value()).stream())
        .anyMatch(extension -> extension.getName().equals(EXTENSION));
  }

  /** A test class, and for one that is nested those around it, from the inside out. */
  static List<Class<?>> withThoseAround(Class<?> testClass) {
    List<Class<?>> all = new ArrayList<>();
    Class<?> current = testClass;
    while (current != null) {
      all.add(current);
      current =
          AnnotationSupport.isAnnotated(current, org.junit.jupiter.api.Nested.class)
              ? current.getEnclosingClass()
              : null;
    }
    return all;
  }

  /** The simulators of the context of a test; only where that is one of Spring's. */
  static ContextSimulators simulators(ExtensionContext test) {
    return ServiceLoader.load(ContextLookup.class, ContextLookup.class.getClassLoader())
        .findFirst()
        .orElseThrow()
        .of(test);
  }
}
