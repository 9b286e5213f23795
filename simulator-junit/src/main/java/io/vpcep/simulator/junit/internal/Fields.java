package io.vpcep.simulator.junit.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Fields of test classes that annotations of ours mark, superclasses' included. */
final class Fields {
  private Fields() {}

  /** The static ones, or the others. */
  static List<Field> of(Class<?> testClass, boolean isStatic) {
    return ReflectionSupport.findFields(
        testClass,
        field -> Modifier.isStatic(field.getModifiers()) == isStatic && Wanted.isMarked(field),
        HierarchyTraversalMode.TOP_DOWN);
  }

  /**
   * Sets one.
   *
   * @param instance that has it; null if it is static
   * @throws ExtensionConfigurationException if that cannot be
   */
  static void set(Field field, @Nullable Object instance, Object value) {
    String name = Wanted.of(field).description();
    if (Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(name + " is final and cannot be injected");
    }
    if (!field.getType().isInstance(value)) {
      throw new ExtensionConfigurationException(
          name + " cannot take a " + value.getClass().getName());
    }
    try {
      field.setAccessible(true);
      field.set(instance, value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new ExtensionConfigurationException(
          name
              + " cannot be injected: "
              + e.getMessage()
              + "; open its package to the module io.vpcep.simulator.junit",
          e);
    }
  }
}
