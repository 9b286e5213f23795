package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.Simulator;
import io.vpcep.simulator.junit.internal.AnnotationSearch.Found;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** All simulators that are declared for a test, by name. */
final class Declarations {
  private final SortedMap<String, Declaration> byName;

  private Declarations(SortedMap<String, Declaration> byName) {
    this.byName = byName;
  }

  /**
   * Those of annotations, merged attribute by attribute, and those of registered extensions.
   *
   * @throws ExtensionConfigurationException if two of them have one name
   */
  static Declarations of(ExtensionContext context) {
    SortedMap<String, Declaration> all = annotated(context);
    for (Declaration each : RegisteredSimulators.of(context)) {
      Declaration other = all.putIfAbsent(each.name(), each);
      if (other != null) {
        throw each.mistake(
            "name", each.name(), "it is that of " + other + " too; give one another name", null);
      }
    }
    return new Declarations(all);
  }

  private static SortedMap<String, Declaration> annotated(ExtensionContext context) {
    SortedMap<String, Declaration> all = new TreeMap<>();
    Set<String> complete = new HashSet<>();
    for (Found found : AnnotationSearch.from(context)) {
      String name = found.annotation().name();
      if (!complete.contains(name)) {
        Attributes farther = Attributes.of(found.annotation(), found.source());
        Declaration near = all.get(name);
        all.put(
            name,
            near == null
                ? Declaration.of(farther, found.place())
                : Declaration.of(near.attributes().inheriting(farther), near.place()));
      }
      if (!found.annotation().inherit()) {
        complete.add(name);
      }
    }
    return all;
  }

  /** All of them. */
  Collection<Declaration> all() {
    return byName.values();
  }

  /**
   * The one that answers for a parameter, be it only to say what is wrong with it: that which the
   * parameter names; else the one without a name, or the first.
   */
  Optional<Declaration> responsible(Parameter parameter) {
    Optional<Declaration> meant = meant(parameter);
    return meant.isPresent() ? meant : byName.values().stream().findFirst();
  }

  /**
   * The one that a parameter means.
   *
   * @throws ParameterResolutionException if that is not clear
   */
  Declaration required(Parameter parameter) {
    return meant(parameter).orElseThrow(() -> unclear(parameter));
  }

  private Optional<Declaration> meant(Parameter parameter) {
    Optional<String> name = name(parameter);
    if (name.isEmpty() && byName.size() == 1) {
      return byName.values().stream().findFirst();
    }
    return Optional.ofNullable(byName.get(name.orElse("")));
  }

  private ParameterResolutionException unclear(Parameter parameter) {
    String names =
        List.copyOf(byName.keySet()).stream()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return name(parameter)
        .map(
            name ->
                new ParameterResolutionException(
                    "@Simulator(\""
                        + name
                        + "\"): there is no simulator of this name, only "
                        + names
                        + "; correct it, or add @VpcepSimulator(name = \""
                        + name
                        + "\")"))
        .orElseGet(
            () ->
                new ParameterResolutionException(
                    "there are several simulators, "
                        + names
                        + "; say of which one the parameter is, by @Simulator(\""
                        + byName.firstKey()
                        + "\")"));
  }

  private static Optional<String> name(Parameter parameter) {
    return AnnotationSupport.findAnnotation(parameter, Simulator.class).map(Simulator::value);
  }
}
