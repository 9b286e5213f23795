package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulator;
import io.vpcep.simulator.junit.VpcepSimulators;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the annotations that apply to a test, the nearest first: of the method, of the class with
 * its interfaces and superclasses, of the enclosing classes; each directly or by meta-annotations.
 */
final class AnnotationSearch {

  /**
   * An annotation that was found.
   *
   * @param annotation the annotation
   * @param place the test method or test class that has it, directly, inherited or by a
   *     meta-annotation
   * @param source where it stands, for messages
   */
  record Found(VpcepSimulator annotation, AnnotatedElement place, String source) {}

  private final List<Found> found = new ArrayList<>();
  private final Set<AnnotatedElement> seen = new HashSet<>();

  private AnnotationSearch() {}

  /**
   * All that apply, the nearest first.
   *
   * @throws ExtensionConfigurationException if a class or method has two of one name
   */
  static List<Found> from(ExtensionContext context) {
    AnnotationSearch search = new AnnotationSearch();
    elements(context).forEach(search::place);
    return search.found;
  }

  /** The method and classes that a context stands for, the nearest first. */
  static List<AnnotatedElement> elements(ExtensionContext context) {
    List<AnnotatedElement> elements = new ArrayList<>();
    Optional<ExtensionContext> current = Optional.of(context);
    while (current.isPresent()) {
      current.get().getElement().ifPresent(elements::add);
      current = current.get().getParent();
    }
    return elements;
  }

  /**
   * All that apply to a class as a whole, the nearest first.
   *
   * @param withThoseAround the class, and for one that is nested those around it
   * @throws ExtensionConfigurationException as {@link #from(ExtensionContext)}
   */
  static List<Found> from(List<Class<?>> withThoseAround) {
    AnnotationSearch search = new AnnotationSearch();
    withThoseAround.forEach(search::place);
    return search.found;
  }

  private void place(AnnotatedElement place) {
    if (place instanceof Class<?> type) {
      hierarchy(type, place);
    } else {
      declared(place, place);
    }
  }

  private void hierarchy(Class<?> type, AnnotatedElement place) {
    declared(type, place);
    for (Class<?> each : type.getInterfaces()) {
      hierarchy(each, place);
    }
    if (type.getSuperclass() != null) {
      hierarchy(type.getSuperclass(), place);
    }
  }

  private void declared(AnnotatedElement element, AnnotatedElement place) {
    if (seen.add(element)) {
      String where = "on " + shown(element);
      Set<String> names = new HashSet<>();
      for (VpcepSimulator annotation : directly(element)) {
        Found one = new Found(annotation, place, "@VpcepSimulator " + where);
        requireNewName(one, names);
        found.add(one);
      }
      byOthers(element, place, where, new HashSet<>());
    }
  }

  private static void requireNewName(Found one, Set<String> names) {
    String name = one.annotation().name();
    if (!names.add(name)) {
      throw new ExtensionConfigurationException(
          one.source()
              + ": name = \""
              + name
              + "\" is there twice; give each simulator a name of its own");
    }
  }

  private void byOthers(
      AnnotatedElement element, AnnotatedElement place, String where, Set<Class<?>> metas) {
    for (Annotation other : element.getDeclaredAnnotations()) {
      Class<? extends Annotation> type = other.annotationType();
      if (!type.getName().startsWith("java.lang.annotation.") && metas.add(type)) {
        String source = "@VpcepSimulator of @" + type.getSimpleName() + " " + where;
        directly(type).forEach(each -> found.add(new Found(each, place, source)));
        byOthers(type, place, where, metas);
      }
    }
  }

  private static List<VpcepSimulator> directly(AnnotatedElement element) {
    List<VpcepSimulator> annotations = new ArrayList<>();
    for (Annotation each : element.getDeclaredAnnotations()) {
      if (each instanceof VpcepSimulator one) {
        annotations.add(one);
      } else if (each instanceof VpcepSimulators several) {
        annotations.addAll(List.of(several.value()));
      }
    }
    return annotations;
  }

  private static String shown(AnnotatedElement element) {
    return element instanceof Method method
        ? "method " + method.getName() + " of class " + method.getDeclaringClass().getName()
        : element.toString();
  }
}
