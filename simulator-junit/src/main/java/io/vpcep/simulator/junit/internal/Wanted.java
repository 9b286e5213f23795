package io.vpcep.simulator.junit.internal;

import io.vpcep.simulator.junit.As;
import io.vpcep.simulator.junit.Simulator;
import io.vpcep.simulator.junit.VpcepExploration;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter or a field that may ask for something of a simulator.
 *
 * @param element the parameter or field
 * @param type of what it takes
 * @param description for messages
 */
record Wanted(AnnotatedElement element, Class<?> type, String description) {

  static Wanted of(Parameter parameter) {
    return new Wanted(
        parameter,
        parameter.getType(),
        "parameter " + parameter + " of " + shown(parameter.getDeclaringExecutable()));
  }

  static Wanted of(Field field) {
    return new Wanted(
        field,
        field.getType(),
        "field " + field.getName() + " of class " + field.getDeclaringClass().getName());
  }

  private static String shown(Executable executable) {
    return executable instanceof Constructor<?>
        ? "the constructor of class " + executable.getDeclaringClass().getName()
        : "method " + executable.getName();
  }

  /** Whether an annotation of ours says that it is ours. */
  boolean isMarked() {
    return isMarked(element);
  }

  /** Whether an annotation of ours says that an element is ours. */
  static boolean isMarked(AnnotatedElement element) {
    return AnnotationSupport.isAnnotated(element, Simulator.class)
        || AnnotationSupport.isAnnotated(element, As.class);
  }

  /** The account it is for, if it says so. */
  Optional<String> account() {
    return AnnotationSupport.findAnnotation(element, As.class).map(As::value);
  }

  /** The name of the simulator it is of, if it says so. */
  Optional<String> simulator() {
    return AnnotationSupport.findAnnotation(element, Simulator.class)
        .map(Simulator::value)
        .filter(name -> !name.isEmpty());
  }

  /** Whether it is a parameter of a constructor. */
  boolean isOfConstructor() {
    return element instanceof Parameter parameter
        && parameter.getDeclaringExecutable() instanceof Constructor<?>;
  }

  /** Whether an annotation of Spring's says that it comes from the context. */
  boolean isSprings() {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(each -> each.annotationType().getName().startsWith("org.springframework."));
  }

  /** Whether an annotation of somebody else's is on it. */
  boolean isSomebodyElses() {
    return element.getAnnotations().length > 0;
  }

  /** Whether Jupiter may fill it with an argument of a test or a class. */
  boolean mayBeArgument() {
    return element instanceof Parameter parameter
        && hasArguments(parameter.getDeclaringExecutable());
  }

  private static boolean hasArguments(Executable executable) {
    return (AnnotationSupport.isAnnotated(executable, TestTemplate.class)
            && !AnnotationSupport.isAnnotated(executable, VpcepExploration.class))
        || (executable instanceof Constructor<?> constructor
            && JupiterVersion.isClassTemplate(constructor.getDeclaringClass()));
  }
}
