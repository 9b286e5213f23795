package io.vpcep.simulator.conformance;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together. */
final class Records {

  /** The parts of a record's class: looking them up takes longer than using them. */
  private record Form(List<String> names, List<Method> accessors, Constructor<?> constructor) {

    static Form of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        return new Form(
            Arrays.stream(components).map(RecordComponent::getName).toList(),
            Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)));
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(type.getName(), e);
      }
    }
  }

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private Records() {}

  /** The names of the components of a record. */
  static List<String> names(Object record) {
    return FORMS.get(record.getClass()).names;
  }

  /** The components of a record. */
  static List<@Nullable Object> values(Object record) {
    List<Method> accessors = FORMS.get(record.getClass()).accessors;
    List<@Nullable Object> values = new ArrayList<>(accessors.size());
    try {
      for (Method accessor : accessors) {
        values.add(accessor.invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.toString(), e);
    }
    return values;
  }

  /** A record of the same class with other components. */
  static Object with(Object record, List<@Nullable Object> values) {
    try {
      return FORMS.get(record.getClass()).constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.toString(), e);
    }
  }

  /** The same record with other texts, in lists and records in it too. */
  static Object map(Object record, UnaryOperator<String> texts) {
    List<@Nullable Object> values = values(record);
    boolean same = true;
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      Object mapped = mapValue(value, texts);
      same &= mapped == value;
      values.set(i, mapped);
    }
    return same ? record : with(record, values);
  }

  private static @Nullable Object mapValue(@Nullable Object value, UnaryOperator<String> texts) {
    if (value instanceof String text) {
      return texts.apply(text);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? list : mapList(list, texts);
    }
    return value instanceof Record ? map(value, texts) : value;
  }

  private static List<?> mapList(List<?> list, UnaryOperator<String> texts) {
    List<@Nullable Object> mapped = new ArrayList<>(list.size());
    boolean same = true;
    for (Object item : list) {
      Object other = mapValue(item, texts);
      same &= other == item;
      mapped.add(other);
    }
    return same ? list : mapped;
  }
}
