package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A simulator as it is declared for a test, by annotations or by a registered extension.
 *
 * @param name its name; empty unless given
 * @param attributes what it is like, and where that was said
 * @param annotation the attributes, with defaults for those not set
 * @param place what declares it: the nearest test method or test class with an annotation of this
 *     name, or the registered extension
 * @param customizer what a registered extension was given; else null
 */
record Declaration(
    String name,
    Attributes attributes,
    VpcepSimulator annotation,
    Object place,
    @Nullable VpcepSimulatorCustomizer customizer) {

  /** One by annotations. */
  static Declaration of(Attributes attributes, Object place) {
    return of(attributes, place, null);
  }

  /** One by an extension that a test registers. */
  static Declaration of(
      Attributes attributes, Object extension, @Nullable VpcepSimulatorCustomizer given) {
    VpcepSimulator view = attributes.view();
    return new Declaration(view.name(), attributes, view, extension, given);
  }

  /** Whether annotations declare it; otherwise an extension that a test registers. */
  boolean isAnnotated() {
    return place instanceof AnnotatedElement;
  }

  /** A mistake in a value, to be thrown. */
  ExtensionConfigurationException mistake(
      String attribute, Object value, String remedy, @Nullable Exception cause) {
    String message =
        attributes.source(attribute)
            + ": "
            + attribute
            + " = "
            + shown(value)
            + " is not possible; "
            + remedy;
    return new ExtensionConfigurationException(message, cause);
  }

  private static String shown(Object value) {
    if (value instanceof Object[] several) {
      return Arrays.toString(several);
    }
    if (value instanceof Class<?> type) {
      return type.getName() + ".class";
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }

  /** For messages: {@code @VpcepSimulator on method create of class com.example.ServiceTest}. */
  @Override
  public String toString() {
    return attributes.source("name");
  }
}
