package io.vpcep.simulator.junit.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The life of a test, lived once more: what Jupiter does for one that it runs itself, but for what
 * other extensions do.
 */
final class TestLife {
  private final ExtensionContext context;

  /** One of each class, those around a nested one first. */
  private final List<Object> instances = new ArrayList<>();

  private TestLife(ExtensionContext context) {
    this.context = context;
  }

  /** With new instances, whose fields are filled. */
  static TestLife begin(ExtensionContext context) {
    TestLife life = new TestLife(context);
    life.instance(context.getRequiredTestClass());
    SimulatorExtension injecting = new SimulatorExtension();
    life.instances.forEach(instance -> injecting.injectInto(instance, context));
    return life;
  }

  private Object instance(Class<?> type) {
    boolean isInner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
    Object around = isInner ? instance(type.getEnclosingClass()) : null;
    // Jupiter has made one already, so there is exactly one.
    Constructor<?> constructor =
        Stream.of(type.getDeclaredConstructors())
            .filter(each -> !each.isSynthetic())
            .findFirst()
            .orElseThrow();
    Object instance =
        isInner
            ? context.getExecutableInvoker().invoke(constructor, around)
            : context.getExecutableInvoker().invoke(constructor);
    instances.add(instance);
    return instance;
  }

  /** Calls the methods before the test. */
  void before() {
    for (Object instance : instances) {
      methods(instance, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN)
          .forEach(method -> call(method, instance));
    }
  }

  /** Calls a method of the test class. */
  void call(Method method) {
    call(method, instances.get(instances.size() - 1));
  }

  /** Calls all methods after the test. */
  void after(Teardown teardown) {
    List<Object> inwardsOut = new ArrayList<>(instances);
    Collections.reverse(inwardsOut);
    for (Object instance : inwardsOut) {
      methods(instance, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP)
          .forEach(method -> teardown.run(() -> call(method, instance)));
    }
  }

  private static List<Method> methods(
      Object instance, Class<? extends Annotation> type, HierarchyTraversalMode order) {
    return AnnotationSupport.findAnnotatedMethods(instance.getClass(), type, order);
  }

  private void call(Method method, Object instance) {
    Object unused = context.getExecutableInvoker().invoke(method, instance);
  }
}
