package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.clock.ClockSettings;
import io.vpcep.simulator.config.SimulatorConfig;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.junit.Lifetime;
import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulatorCustomizer;
import io.vpcep.simulator.junit.internal.Attributes.SettingAttribute;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulator as it is declared for a test, by annotations or by a registered extension.
 *
 * @param name its name; empty unless given
 * @param attributes what it is like, and where that was said
 * @param annotation the attributes, with defaults for those not set
 * @param place what declares it: the nearest test method or test class with an annotation of this
 *     name, or the registered extension
 * @param config what a registered extension says of the region beside the attributes
 * @param customizer what a registered extension was given; else null
 * @param isOfSpringContext whether its region lives as long as a Spring context
 */
record Declaration(
    String name,
    Attributes attributes,
    VpcepSimulator annotation,
    Object place,
    Consumer<SimulatorConfig.Builder> config,
    @Nullable VpcepSimulatorCustomizer customizer,
    boolean isOfSpringContext) {

  /** One by annotations. */
  static Declaration of(Attributes attributes, Object place) {
    return of(attributes, place, config -> {}, null);
  }

  /** One by an extension that a test registers. */
  static Declaration of(
      Attributes attributes,
      Object extension,
      Consumer<SimulatorConfig.Builder> config,
      @Nullable VpcepSimulatorCustomizer given) {
    VpcepSimulator view = attributes.view();
    return new Declaration(view.name(), attributes, view, extension, config, given, false);
  }

  /**
   * The same for a test of Spring's: its region lives as long as the context, which is told where
   * the server is, and so there is one.
   *
   * @throws ExtensionConfigurationException if attributes say otherwise
   */
  Declaration inSpringContext() {
    if (annotation.lifetime() == Lifetime.PER_CLASS) {
      String remedy =
          "the region lives as long as the Spring context; leave it out, and for a region that does"
              + " not begin anew before each test say @VpcepContext(beginAnew = false)";
      throw mistake("lifetime", Lifetime.PER_CLASS, remedy, null);
    }
    if (annotation.sharedServer()) {
      String remedy = "a Spring context has a server of its own; leave it out";
      throw mistake("sharedServer", true, remedy, null);
    }
    String source = attributes.source("http") + ", a test of Spring's";
    Attributes served = attributes.inheriting(Attributes.of(Map.of("http", true), source));
    return new Declaration(name, served, served.view(), place, config, customizer, true);
  }

  /**
   * The same for regions that are explored: the clock waits for the client.
   *
   * @param served whether a server is wanted; it need not be said, if there can be one
   */
  Declaration explored(boolean served) {
    Attributes more = attributes;
    String source = attributes.source("name");
    if (served && !annotation.http() && HttpAccess.isPresent()) {
      more = more.inheriting(Attributes.of(Map.of("http", true, "sharedServer", true), source));
    }
    ClockSettings.Mode[] manual = {ClockSettings.Mode.MANUAL};
    more = more.inheriting(Attributes.of(Map.of("clock", manual), source));
    return new Declaration(name, more, more.view(), place, config, customizer, false);
  }

  /** Whether annotations declare it; otherwise an extension that a test registers. */
  boolean isAnnotated() {
    return place instanceof AnnotatedElement;
  }

  /**
   * The context with which its region lives, seen from another one: empty if it lives as long as a
   * test, and that is none.
   */
  Optional<ExtensionContext> owner(ExtensionContext context) {
    if (!isAnnotated()) {
      return RegisteredSimulators.ownerOf(this, context);
    }
    Optional<ExtensionContext> owner = Optional.of(context);
    if (place instanceof Method || annotation.lifetime() == Lifetime.PER_METHOD) {
      return owner.filter(test -> test.getTestMethod().isPresent());
    }
    while (owner.isPresent()
        && !owner.flatMap(ExtensionContext::getElement).equals(Optional.of(place))) {
      owner = owner.flatMap(ExtensionContext::getParent);
    }
    return owner;
  }

  /**
   * Refuses what needs HTTP where nobody asked for it.
   *
   * @param what needs it
   * @throws ExtensionConfigurationException if that is so
   */
  void requireHttp(String what) {
    if (!annotation.http()) {
      throw new ExtensionConfigurationException(
          this + " starts no server, so there is no " + what + "; set http = true");
    }
  }

  /**
   * A configuration with a setting as an attribute says.
   *
   * @param writer sets it by a text
   * @throws ExtensionConfigurationException if the value is impossible
   */
  <C> C with(
      C config, SettingAttribute attribute, Setting setting, BiFunction<C, String, C> writer) {
    try {
      return writer.apply(config, attribute.text());
    } catch (IllegalArgumentException e) {
      throw mistake(attribute.name(), attribute.value(), "it takes " + setting.help().allowed(), e);
    }
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

  /** A mistake in how a registered extension configures the region, to be thrown. */
  ExtensionConfigurationException mistake(IllegalArgumentException cause) {
    return new ExtensionConfigurationException(this + ": config: " + cause.getMessage(), cause);
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
