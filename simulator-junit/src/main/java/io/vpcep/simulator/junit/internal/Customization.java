package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepServerCustomizer;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/** The customizer of a simulator: a class of the annotation, or an object of the builder. */
final class Customization {
  /** Does nothing. */
  static final VpcepSimulatorCustomizer NONE = new VpcepSimulatorCustomizer() {};

  private Customization() {}

  /**
   * Refuses a class that cannot be made an object of, without making one.
   *
   * @throws ExtensionConfigurationException if it is one
   */
  static void check(Declaration declaration) {
    Class<?> type = type(declaration);
    if (type == VpcepSimulatorCustomizer.class) {
      return;
    }
    boolean possible =
        !Modifier.isAbstract(type.getModifiers())
            && Stream.of(type.getDeclaredConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
    if (!possible && declaration.customizer() == null) {
      String remedy = "give a class, not abstract, with a constructor without parameters";
      throw declaration.mistake("customizer", type, remedy, null);
    }
    boolean ofServer = VpcepServerCustomizer.class.isAssignableFrom(type);
    if (ofServer && !declaration.annotation().http()) {
      String remedy = "it customizes a server; set http = true";
      throw declaration.mistake("customizer", type, remedy, null);
    }
    if (ofServer && declaration.annotation().sharedServer()) {
      String remedy = "a shared server is everybody's; leave sharedServer = true out";
      throw declaration.mistake("customizer", type, remedy, null);
    }
  }

  /** The customizer; one that does nothing if there is none. */
  static VpcepSimulatorCustomizer of(Declaration declaration) {
    VpcepSimulatorCustomizer given = declaration.customizer();
    if (given != null) {
      return given;
    }
    Class<? extends VpcepSimulatorCustomizer> type = declaration.annotation().customizer();
    return type == VpcepSimulatorCustomizer.class ? NONE : ReflectionSupport.newInstance(type);
  }

  private static Class<?> type(Declaration declaration) {
    @Nullable VpcepSimulatorCustomizer given = declaration.customizer();
    return given == null ? declaration.annotation().customizer() : given.getClass();
  }
}
