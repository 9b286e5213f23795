package io.vpcep.simulator.junit.internal;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which Jupiter runs the tests, and what not every version has that this module works with: nothing
 * else in it names what is newer than 5.10.
 */
final class JupiterVersion {
  private static final boolean HAS_5_10 =
      isThere("org.junit.jupiter.api.extension.AnnotatedElementContext");
  private static final boolean HAS_5_11 = isThere("org.junit.jupiter.api.AutoClose");
  private static final boolean HAS_5_12 =
      isThere("org.junit.jupiter.api.extension.TestInstantiationAwareExtension");
  private static final boolean HAS_5_13 = isThere("org.junit.jupiter.api.ClassTemplate");

  private JupiterVersion() {}

  /**
   * Refuses versions that this module does not work with.
   *
   * @throws ExtensionConfigurationException if it is one
   */
  static void require() {
    if (!HAS_5_10) {
      throw tooOld("the VPCEP simulator works", "5.10");
    }
  }

  /**
   * Refuses versions that take the parameters of one invocation from the template of all, as those
   * before 5.11 do: each run of an exploration has its own.
   *
   * @throws ExtensionConfigurationException if it is one
   */
  static void requireForExplorations() {
    require();
    if (!HAS_5_11) {
      throw tooOld("@VpcepExploration works", "5.11");
    }
  }

  private static ExtensionConfigurationException tooOld(String whatWorks, String first) {
    String version = ExtensionContext.class.getPackage().getImplementationVersion();
    return new ExtensionConfigurationException(
        whatWorks
            + " with JUnit Jupiter "
            + first
            + " to 6.x, not with "
            + Objects.requireNonNullElse(version, "this older one")
            + "; set the version of org.junit:junit-bom (with Spring Boot, the property"
            + " junit-jupiter.version) to "
            + first
            + ".0 or newer");
  }

  /** Whether constructors are called in the context of the test they are for, as since 5.12. */
  static boolean tellsConstructorsTheirTest() {
    return HAS_5_12;
  }

  /** Whether extensions can publish directories, as since 5.12. */
  static boolean publishesDirectories() {
    return HAS_5_12;
  }

  /** Publishes a directory; only where that is possible. */
  static void publishDirectory(
      ExtensionContext context, String name, ThrowingConsumer<Path> content) {
    context.publishDirectory(name, content);
  }

  /** Whether a class has arguments, which classes can have since 5.13. */
  static boolean isClassTemplate(AnnotatedElement type) {
    return HAS_5_13 && AnnotationSupport.isAnnotated(type, ClassTemplate.class);
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, JupiterVersion.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
