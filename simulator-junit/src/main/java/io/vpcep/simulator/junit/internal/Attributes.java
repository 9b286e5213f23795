package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.internal.setting.RegionSetting;
import io.vpcep.simulator.internal.setting.Setting;
import io.vpcep.simulator.internal.setting.TextForm;
import io.vpcep.simulator.junit.VpcepSimulator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Attributes of a simulator: those that are set, each with the place where that was done. What has
 * its default value counts as not set, for nobody can tell it from that.
 */
final class Attributes {
  /** Attributes that each annotation has for itself. */
  private static final Set<String> NOT_INHERITED = Set.of("name", "inherit");

  private static final List<Method> ALL = List.of(VpcepSimulator.class.getDeclaredMethods());

  // Reflection reads a class file anew each time that it is asked, and each test asks.
  private static final Map<String, Object> DEFAULTS =
      ALL.stream().collect(Collectors.toMap(Method::getName, Method::getDefaultValue));
  private static final Map<String, Sets> SETTINGS =
      ALL.stream()
          .filter(attribute -> attribute.isAnnotationPresent(Sets.class))
          .collect(Collectors.toMap(Method::getName, each -> each.getAnnotation(Sets.class)));

  private record Given(Object value, String source) {}

  private final Map<String, Given> set = new HashMap<>();
  private final String nearest;

  private Attributes(String nearest) {
    this.nearest = nearest;
  }

  /** What an annotation sets. */
  static Attributes of(VpcepSimulator annotation, String source) {
    Attributes attributes = new Attributes(source);
    for (Method attribute : ALL) {
      Object value = read(attribute, annotation);
      if (!Arrays.deepEquals(
          new Object[] {value}, new Object[] {DEFAULTS.get(attribute.getName())})) {
        attributes.set.put(attribute.getName(), new Given(value, source));
      }
    }
    return attributes;
  }

  /** What is given by name, in the types of the annotation. */
  static Attributes of(Map<String, Object> values, String source) {
    Attributes attributes = new Attributes(source);
    values.forEach((name, value) -> attributes.set.put(name, new Given(value, source)));
    return attributes;
  }

  /** The same, where an attribute that is not set is as in others. */
  Attributes inheriting(Attributes farther) {
    Attributes merged = new Attributes(nearest);
    merged.set.putAll(farther.set);
    merged.set.keySet().removeAll(NOT_INHERITED);
    merged.set.putAll(set);
    return merged;
  }

  /** Where an attribute was set; of one that was not, the nearest place where others were. */
  String source(String attribute) {
    Given setting = set.get(attribute);
    return setting == null ? nearest : setting.source();
  }

  /** The value of an attribute, if it was set to one that says something: false does not. */
  Optional<Object> value(String attribute) {
    return Optional.ofNullable(set.get(attribute))
        .map(Given::value)
        .filter(value -> !value.equals(false));
  }

  /** All that were set, by name; equal where they are equal. */
  SortedMap<String, Object> values() {
    SortedMap<String, Object> values = new TreeMap<>();
    set.forEach(
        (name, setting) ->
            values.put(
                name,
                setting.value() instanceof Object[] several ? List.of(several) : setting.value()));
    return values;
  }

  /**
   * The attributes that were set and stand for a setting, each with what it sets; those of regions
   * in the order of the settings, of which a later one changes what an earlier one has set.
   */
  List<SettingAttribute> ofSettings() {
    List<SettingAttribute> found = new ArrayList<>();
    set.forEach(
        (name, setting) -> {
          Sets sets = SETTINGS.get(name);
          if (sets != null) {
            found.add(new SettingAttribute(name, sets, setting.value()));
          }
        });
    found.sort(
        Comparator.comparingInt(SettingAttribute::order).thenComparing(SettingAttribute::name));
    return found;
  }

  /** An attribute, the setting that it sets, and to what. */
  record SettingAttribute(String name, Sets sets, Object value) {

    private int order() {
      return Arrays.stream(sets.value()).mapToInt(RegionSetting::ordinal).findFirst().orElse(-1);
    }

    /** Whether it is of a server, not of a region. */
    boolean isOfServer() {
      return !sets.server().isEmpty();
    }

    /**
     * Its value as a text. An array of texts is several values, any other one stands for a value
     * that may be absent: it has one.
     */
    String text() {
      if (value instanceof String[] texts) {
        return String.join(Setting.SEPARATOR, texts);
      }
      if (value instanceof Object[] values) {
        if (values.length > 1) {
          throw new IllegalArgumentException("more than one");
        }
        return text(values[0]);
      }
      return text(value);
    }

    private static String text(Object value) {
      return value instanceof Enum<?> constant ? TextForm.of(constant) : value.toString();
    }
  }

  /** All as one annotation, with defaults for what is not set. */
  VpcepSimulator view() {
    Map<String, Object> values = new HashMap<>(DEFAULTS);
    set.forEach((name, setting) -> values.put(name, setting.value()));
    return (VpcepSimulator)
        Proxy.newProxyInstance(
            VpcepSimulator.class.getClassLoader(),
            new Class<?>[] {VpcepSimulator.class},
            (proxy, method, arguments) -> {
              return method.getDeclaringClass() == VpcepSimulator.class
                  ? values.get(method.getName())
                  : method.invoke(values, arguments); // of Object: for debuggers
            });
  }

  private static Object read(Method attribute, VpcepSimulator annotation) {
    try {
      return attribute.invoke(annotation);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(attribute + " cannot be read", e);
    }
  }
}
