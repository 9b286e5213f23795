package io.vpcep.simulator.internal.setting;

import io.vpcep.simulator.config.Dialect;
import io.vpcep.simulator.config.Trait;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dialect as text: the named one that it is nearest to, and the traits in which it differs, such
 * as {@code max-tags=5}. Of which sort the values of a trait are, its default value tells.
 */
final class DialectText {
  /** What stands for no trait. */
  static final String NONE = "none";

  private static final String LIST = ",";

  private DialectText() {}

  /** Which traits there are with which values, in words that follow "it takes". */
  static String allowed() {
    return "NAME=VALUE, several of them separated as the platform separates paths, or "
        + NONE
        + ". There are "
        + Trait.all().stream().map(DialectText::allowed).collect(Collectors.joining("; "));
  }

  private static String allowed(Trait<?> trait) {
    return trait.name() + "=" + values(trait.defaultValue());
  }

  private static String values(Object example) {
    if (example instanceof Boolean) {
      return "true or false";
    }
    if (example instanceof Integer) {
      return "a whole number";
    }
    if (example instanceof Enum<?> constant) {
      return TextForm.allOf(constant.getDeclaringClass());
    }
    return example instanceof Set<?> all ? "some of " + written(all) : "a text such as " + example;
  }

  /** The named dialect that one is nearest to. */
  static Dialect.Named nearest(Dialect dialect) {
    return Arrays.stream(Dialect.Named.values())
        .min(Comparator.comparingInt(named -> differences(dialect, named.dialect()).size()))
        .orElseThrow();
  }

  /** In which traits a dialect differs from the named one that it is nearest to. */
  static String traits(Dialect dialect) {
    List<Trait<?>> differences = differences(dialect, nearest(dialect).dialect());
    return differences.isEmpty()
        ? NONE
        : differences.stream()
            .map(trait -> trait.name() + "=" + written(dialect.get(trait)))
            .collect(Collectors.joining(Setting.SEPARATOR));
  }

  private static List<Trait<?>> differences(Dialect one, Dialect other) {
    return Trait.all().stream()
        .filter(trait -> !one.get(trait).equals(other.get(trait)))
        .collect(Collectors.toList());
  }

  private static String written(Object value) {
    if (value instanceof Set<?> several) {
      return several.stream().map(DialectText::written).sorted().collect(Collectors.joining(LIST));
    }
    return value instanceof Enum<?> constant ? TextForm.of(constant) : value.toString();
  }

  /**
   * A dialect with traits as a text says.
   *
   * @throws IllegalArgumentException if a trait is unknown, or its value impossible
   */
  static Dialect with(Dialect dialect, String text) {
    if (text.equals(NONE)) {
      return dialect;
    }
    Dialect changed = dialect;
    for (String trait : Setting.split(text)) {
      String[] parts = trait.split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException(trait + " is not NAME=VALUE");
      }
      changed = with(changed, Trait.of(parts[0]), parts[1]);
    }
    return changed;
  }

  @SuppressWarnings("unchecked") // what is read is of the type of the default value
  private static <V> Dialect with(Dialect dialect, Trait<V> trait, String text) {
    return dialect.with(trait, (V) read(trait.defaultValue(), text));
  }

  private static Object read(Object example, String text) {
    if (example instanceof Boolean) {
      return flag(text);
    }
    if (example instanceof Integer) {
      return TextForm.number(text, Integer.MAX_VALUE);
    }
    if (example instanceof Enum<?> constant) {
      return TextForm.constant(constant.getDeclaringClass(), text);
    }
    return example instanceof Set<?> all ? some(all, text) : text;
  }

  private static boolean flag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException(text + " is neither true nor false");
  }

  private static Set<?> some(Set<?> all, String text) {
    Object example = all.iterator().next();
    return Arrays.stream(text.split(LIST, -1))
        .map(name -> read(example, name))
        .collect(Collectors.toSet());
  }
}
