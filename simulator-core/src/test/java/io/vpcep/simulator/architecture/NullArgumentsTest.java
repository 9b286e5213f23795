package io.vpcep.simulator.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.api.Operation;
import io.vpcep.simulator.fixture.Door;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null where users must give a value is told by the name of what is missing. */
@Tag(Door.ONCE)
class NullArgumentsTest {
  private static final String ROOT = "io.vpcep.simulator";
  private static final Pattern NOT_MADE_BY_USERS =
      Pattern.compile("io\\.vpcep\\.simulator\\.(internal|snapshot)(\\..*)?");
  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          String.class, "text",
          Duration.class, Duration.ofSeconds(1),
          Instant.class, Instant.EPOCH,
          List.class, List.of(),
          Set.class, Set.of(),
          Map.class, Map.of());

  /** One argument that is null, where it must not be. */
  record Missing(@Nullable Object target, Executable called, int argument) {

    Object[] arguments() {
      Class<?>[] types = called.getParameterTypes();
      // What comes after it is null too: the first one that is missing is told.
      return IntStream.range(0, types.length)
          .mapToObj(i -> i < argument || types[i].isArray() ? sample(types[i]) : nothing(types[i]))
          .toArray();
    }

    void call() throws Throwable {
      try {
        if (called instanceof Constructor<?> constructor) {
          constructor.newInstance(arguments());
        } else {
          ((Method) called).invoke(target, arguments());
        }
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  static Stream<Named<Missing>> missing() {
    return Stream.concat(ofTypes(), ofInstances())
        .map(missing -> Named.of(missing.called() + " #" + missing.argument(), missing));
  }

  /** Of records' constructors, and of static methods. */
  private static Stream<Missing> ofTypes() {
    return publicTypes()
        .flatMap(
            type ->
                Stream.<Executable>concat(
                    Stream.of(type.isRecord() ? type.getConstructors() : new Constructor<?>[0]),
                    Stream.of(type.getMethods()).filter(NullArgumentsTest::isStatic)))
        .flatMap(called -> missing(null, called));
  }

  /** Of the methods of what a region gives. */
  private static Stream<Missing> ofInstances() {
    SimulatedRegion region = SimulatedRegion.create();
    return Stream.of(
            region,
            region.api(),
            region.clock(),
            region.clientTime(),
            region.clientTime().sleeper(),
            region.accounts(),
            region.faults(),
            region.journal(),
            region.network(),
            region.transitions())
        .flatMap(
            target ->
                publicTypes()
                    .filter(type -> type.isInstance(target))
                    .flatMap(type -> Stream.of(type.getMethods()))
                    .filter(method -> !isStatic(method))
                    .filter(method -> method.getDeclaringClass().getName().startsWith(ROOT))
                    .flatMap(method -> missing(target, method)));
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }

  private static Stream<Class<?>> publicTypes() {
    Set<Class<?>> answers = answers();
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT).stream()
            .filter(type -> !NOT_MADE_BY_USERS.matcher(type.getPackageName()).matches())
            .filter(NullArgumentsTest::isPublic)
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !answers.contains(type));
  }

  /** What operations answer, and requests do not hold: only the region makes such records. */
  private static Set<Class<?>> answers() {
    Set<Class<?>> requests = new HashSet<>();
    Set<Class<?>> answers = new HashSet<>();
    for (Field field : Operation.class.getFields()) {
      Type[] types = ((ParameterizedType) field.getGenericType()).getActualTypeArguments();
      collect(types[0], requests);
      collect(types[1], answers);
    }
    answers.removeAll(requests);
    return answers;
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      collect(generic.getRawType(), found);
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
    } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
      Stream.of(record.getRecordComponents())
          .forEach(component -> collect(component.getGenericType(), found));
    }
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(NullArgumentsTest::isPublic).orElse(true);
  }

  private static Stream<Missing> missing(@Nullable Object target, Executable called) {
    AnnotatedType[] types = called.getAnnotatedParameterTypes();
    boolean isValueOf = Arrays.asList("valueOf", "equals").contains(called.getName());
    return IntStream.range(0, isValueOf ? 0 : types.length)
        .filter(i -> !called.getParameterTypes()[i].isPrimitive())
        .filter(i -> !called.getParameterTypes()[i].isArray())
        .filter(i -> !types[i].isAnnotationPresent(Nullable.class))
        .filter(
            i -> Stream.of(called.getParameterTypes()).limit(i).allMatch(t -> sample(t) != null))
        .mapToObj(i -> new Missing(target, called, i));
  }

  private static @Nullable Object sample(Class<?> type) {
    if (type.isPrimitive() || type.isArray()) {
      return nothing(type) == null ? Array.newInstance(type.getComponentType(), 0) : nothing(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (SAMPLES.containsKey(type)) {
      return SAMPLES.get(type);
    }
    return type.isInterface() && !type.isSealed()
        ? Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> nothing(method.getReturnType()))
        : null;
  }

  private static @Nullable Object nothing(Class<?> type) {
    return type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
  }

  @ParameterizedTest
  @MethodSource("missing")
  void areToldByName(Missing missing) {
    assertThatThrownBy(missing::call)
        .isInstanceOf(NullPointerException.class)
        .message()
        .matches("[a-z]\\w*");
  }
}
