package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.Lifetime;
import io.vpcep.simulator.junit.internal.AnnotationSearch.Found;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** All simulators that are declared for a test, by name. */
final class Declarations {
  private static final Namespace NAMESPACE = Namespace.create(Declarations.class);

  private final SortedMap<String, Declaration> byName;

  private Declarations(SortedMap<String, Declaration> byName) {
    this.byName = byName;
  }

  /**
   * Those of annotations, merged attribute by attribute, and those of registered extensions.
   *
   * @throws ExtensionConfigurationException if two of them have one name, or an annotation says
   *     what {@link ConfigReader#check} refuses
   */
  static Declarations of(ExtensionContext context) {
    SortedMap<String, Declaration> all = new TreeMap<>(ofElements(context));
    for (Declaration each : RegisteredSimulators.of(context)) {
      Declaration other = all.putIfAbsent(each.name(), each);
      if (other != null) {
        throw each.mistake(
            "name", each.name(), "it is that of " + other + " too; give one another name", null);
      }
    }
    return new Declarations(all);
  }

  /** They are the same for each test of a method, and asked for many times in each. */
  private static SortedMap<String, Declaration> ofElements(ExtensionContext context) {
    Store known = context.getRoot().getStore(NAMESPACE);
    List<AnnotatedElement> elements = AnnotationSearch.elements(context);
    @SuppressWarnings("unchecked") // of that very type, see below
    SortedMap<String, Declaration> found = known.get(elements, SortedMap.class);
    if (found == null) {
      found = annotated(context);
      found.values().forEach(ConfigReader::check);
      known.put(elements, found);
    }
    return found;
  }

  private static SortedMap<String, Declaration> annotated(ExtensionContext context) {
    SortedMap<String, Declaration> all = merged(AnnotationSearch.from(context));
    if (ExploredTestMethod.isOne(context)) {
      boolean served = ExploredTestMethod.wantsServer(context);
      all.replaceAll((name, each) -> each.explored(served));
    }
    context
        .getTestClass()
        .filter(SpringTests::isOne)
        .ifPresent(
            type -> ofContext(type).forEach((name, each) -> replace(all.get(name), each, all)));
    return all;
  }

  private static void replace(
      @Nullable Declaration near, Declaration ofContext, SortedMap<String, Declaration> all) {
    if (near != null && near.place() instanceof Method) {
      throw new ExtensionConfigurationException(
          near
              + ": the Spring context has one region for all methods of the class; say it on the"
              + " class, or give this one a name of its own");
    }
    all.put(ofContext.name(), ofContext);
  }

  /**
   * Those of a test class of Spring's, which live as long as its context.
   *
   * @throws ExtensionConfigurationException if they say what cannot be there
   */
  static SortedMap<String, Declaration> ofContext(Class<?> testClass) {
    SortedMap<String, Declaration> all =
        merged(AnnotationSearch.from(SpringTests.withThoseAround(testClass)));
    all.replaceAll((name, each) -> each.inSpringContext());
    return all;
  }

  private static SortedMap<String, Declaration> merged(List<Found> annotations) {
    SortedMap<String, Declaration> all = new TreeMap<>();
    Set<String> complete = new HashSet<>();
    for (Found found : annotations) {
      String name = found.annotation().name();
      if (!complete.contains(name)) {
        Attributes farther = Attributes.of(found.annotation(), found.source());
        refuseLifetimeOfMethod(found, farther);
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

  private static void refuseLifetimeOfMethod(Found found, Attributes attributes) {
    if (found.place() instanceof Method && found.annotation().lifetime() == Lifetime.PER_CLASS) {
      throw Declaration.of(attributes, found.place())
          .mistake(
              "lifetime", Lifetime.PER_CLASS, "a method is no class; set it on the class", null);
    }
  }

  /** All of them. */
  Collection<Declaration> all() {
    return byName.values();
  }

  /**
   * The one that answers for a parameter or field, be it only to say what is wrong with it: that
   * which is named there; else the one without a name, or the first.
   */
  Optional<Declaration> responsible(Wanted wanted) {
    return meant(wanted).or(() -> byName.values().stream().findFirst());
  }

  /**
   * The one that a parameter or field means.
   *
   * @throws ParameterResolutionException if that is not clear
   */
  Declaration required(Wanted wanted) {
    return meant(wanted).orElseThrow(() -> unclear(wanted));
  }

  private Optional<Declaration> meant(Wanted wanted) {
    Optional<String> name = wanted.simulator();
    if (name.isEmpty() && byName.size() == 1) {
      return byName.values().stream().findFirst();
    }
    return Optional.ofNullable(byName.get(name.orElse("")));
  }

  private ParameterResolutionException unclear(Wanted wanted) {
    String names =
        List.copyOf(byName.keySet()).stream()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    return new ParameterResolutionException(
        wanted
            .simulator()
            .map(
                name ->
                    "@Simulator(\""
                        + name
                        + "\"): there is no simulator of this name, only "
                        + names
                        + "; correct it, or add @VpcepSimulator(name = \""
                        + name
                        + "\")")
            .orElseGet(
                () ->
                    "there are several simulators, "
                        + names
                        + "; say of which one "
                        + wanted.description()
                        + " is, by @Simulator(\""
                        + byName.firstKey()
                        + "\")"));
  }
}
