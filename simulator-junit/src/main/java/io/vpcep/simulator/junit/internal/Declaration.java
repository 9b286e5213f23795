package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The annotation that holds for a test, and the method or class it was found on.
 *
 * @param annotation its values
 * @param place the test method or test class that has it, directly, inherited or by a
 *     meta-annotation
 */
record Declaration(VpcepSimulator annotation, AnnotatedElement place) {

  /**
   * The nearest annotation: contexts lead from the test over its class to the enclosing classes.
   *
   * @return empty if there is none, which is so where the extension was registered by hand
   */
  static Optional<Declaration> nearest(ExtensionContext context) {
    Optional<ExtensionContext> current = Optional.of(context);
    while (current.isPresent()) {
      Optional<Declaration> found = current.get().getElement().flatMap(Declaration::on);
      if (found.isPresent()) {
        return found;
      }
      current = current.get().getParent();
    }
    return Optional.empty();
  }

  private static Optional<Declaration> on(AnnotatedElement place) {
    return AnnotationSupport.findAnnotation(place, VpcepSimulator.class)
        .map(annotation -> new Declaration(annotation, place));
  }

  /** A mistake in a value of the annotation, to be thrown. */
  ExtensionConfigurationException mistake(
      String attribute, Object value, String remedy, @Nullable Exception cause) {
    String shown = value instanceof String ? "\"" + value + "\"" : value.toString();
    String message = this + ": " + attribute + " = " + shown + " is not possible; " + remedy;
    return new ExtensionConfigurationException(message, cause);
  }

  /** For messages: {@code @VpcepSimulator on method create of class com.example.ServiceTest}. */
  @Override
  public String toString() {
    String where =
        place instanceof Method method
            ? "method " + method.getName() + " of class " + method.getDeclaringClass().getName()
            : place.toString();
    return "@" + VpcepSimulator.class.getSimpleName() + " on " + where;
  }
}
