package io.vpcep.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null where a request must have a value is told by the name of the component. */
class NullArgumentsTest {

  static Stream<Class<?>> requests() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.vpcep.simulator.api")
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::reflect)
            .filter(Class::isRecord)
            .filter(type -> mandatory(type).findAny().isPresent());
  }

  private static Stream<RecordComponent> mandatory(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getType().isPrimitive())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void areToldByName(Class<?> record) throws Exception {
    RecordComponent[] components = record.getRecordComponents();
    Constructor<?> constructor =
        record.getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    Object[] nothing =
        Stream.of(components)
            .map(component -> Array.get(Array.newInstance(component.getType(), 1), 0))
            .toArray();
    List<String> names = mandatory(record).map(RecordComponent::getName).toList();

    assertThatThrownBy(() -> make(constructor, nothing))
        .isInstanceOf(NullPointerException.class)
        .satisfies(e -> assertThat(names).contains(e.getMessage()));
  }

  private static void make(Constructor<?> constructor, Object[] arguments) throws Throwable {
    try {
      constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
