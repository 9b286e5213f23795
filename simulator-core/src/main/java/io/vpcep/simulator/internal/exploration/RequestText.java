package io.vpcep.simulator.internal.exploration;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests as text: what is given, by the names of the components. It is made for each call,
 * and costs a fraction of what {@code toString} of records does on Java 17.
 */
final class RequestText {
  private static final ClassValue<Method[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  private final StringBuilder text = new StringBuilder();
  private final UnaryOperator<String> change;

  private RequestText(UnaryOperator<String> change) {
    this.change = change;
  }

  /**
   * A request as text.
   *
   * @param change what to do with each text in it
   */
  static String of(@Nullable Object request, UnaryOperator<String> change) {
    RequestText written = new RequestText(change);
    written.write(request);
    return written.text.toString();
  }

  private void write(@Nullable Object value) {
    if (value instanceof String string) {
      text.append(change.apply(string));
    } else if (value instanceof Record record) {
      writeRecord(record);
    } else if (value instanceof Collection<?> several) {
      text.append('[');
      for (Object each : several) {
        write(each);
        text.append(' ');
      }
      text.append(']');
    } else {
      text.append(value);
    }
  }

  private void writeRecord(Record record) {
    text.append('(');
    for (Method accessor : ACCESSORS.get(record.getClass())) {
      Object value = value(accessor, record);
      if (value != null) {
        text.append(accessor.getName()).append('=');
        write(value);
        text.append(' ');
      }
    }
    text.append(')');
  }

  private static @Nullable Object value(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
