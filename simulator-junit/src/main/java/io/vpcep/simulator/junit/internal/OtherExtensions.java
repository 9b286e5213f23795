package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.VpcepSimulatorExtension;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstanceFactory;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestInstancePreDestroyCallback;
import org.junit.platform.commons.support.AnnotationSupport;

/** Extensions of others that do something for each test, which a run of an exploration is not. */
final class OtherExtensions {
  private static final List<Class<? extends Extension>> FOR_EACH_TEST =
      List.of(
          TestInstanceFactory.class,
          TestInstancePreConstructCallback.class,
          TestInstancePostProcessor.class,
          BeforeEachCallback.class,
          BeforeTestExecutionCallback.class,
          InvocationInterceptor.class,
          AfterTestExecutionCallback.class,
          AfterEachCallback.class,
          TestInstancePreDestroyCallback.class);

  private static final Set<Class<?>> OURS =
      Set.of(SimulatorExtension.class, ExplorationExtension.class, VpcepSimulatorExtension.class);

  private OtherExtensions() {}

  /** What they have done once for many runs, in words. */
  static List<String> notRepeated(ExtensionContext context) {
    return of(context).stream()
        .filter(type -> !OURS.contains(type))
        .flatMap(type -> notRepeated(type).stream())
        .toList();
  }

  private static List<String> notRepeated(Class<?> extension) {
    List<String> callbacks =
        FOR_EACH_TEST.stream()
            .filter(callback -> callback.isAssignableFrom(extension))
            .map(Class::getSimpleName)
            .toList();
    return callbacks.isEmpty()
        ? List.of()
        : List.of(
            extension.getName()
                + " was called once for all these runs, not for each: "
                + String.join(", ", callbacks));
  }

  /** Those that annotations name; those that the configuration brings nobody can tell. */
  private static Set<Class<?>> of(ExtensionContext context) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (AnnotatedElement element : AnnotationSearch.elements(context)) {
      types.addAll(named(element));
      if (element instanceof Class<?> type) {
        fields(type).forEach(field -> types.addAll(named(field)));
        fields(type)
            .filter(field -> AnnotationSupport.isAnnotated(field, RegisterExtension.class))
            .forEach(field -> types.add(field.getType()));
      }
    }
    return types;
  }

  private static Stream<Field> fields(Class<?> type) {
    List<Field> all = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      all.addAll(List.of(each.getDeclaredFields()));
    }
    return all.stream();
  }

  private static Set<Class<?>> named(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
        .flatMap(with -> Stream.of(with.value()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
