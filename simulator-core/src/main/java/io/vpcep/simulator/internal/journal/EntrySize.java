package io.vpcep.simulator.internal.journal;

import io.vpcep.simulator.journal.RecordedCall;
import io.vpcep.simulator.journal.RecordedTransition;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * About how many bytes a recorded call or transition takes. What is the same for all is a round
 * number; what can be large is counted: the texts of a request.
 */
final class EntrySize {
  private static final int CALL = 256;
  private static final int WIRE = 768;
  private static final int TRANSITION = 96;
  private static final int ITEM = 192;
  private static final long TEXT = 56;

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        }
      };

  private EntrySize() {}

  /** The size of a call; never more than an int holds. */
  static int of(RecordedCall call) {
    RecordedCall.WireRequest wire = call.wire();
    long size = wire == null ? CALL + texts(call.request()) : CALL + WIRE + texts(wire);
    return (int) Math.min(size + answer(call.result().answer()), Integer.MAX_VALUE);
  }

  /** Its texts are those of resources that are kept anyway. */
  private static int answer(@Nullable Object answer) {
    return answer == null ? 0 : ITEM * (1 + KeptAnswers.items(answer));
  }

  /** The size of a transition, whose texts are those of its resource. */
  static int of(RecordedTransition transition) {
    return TRANSITION;
  }

  /** The body is there twice, as it came and as it was read. */
  private static long texts(RecordedCall.WireRequest wire) {
    String body = wire.body();
    return wire.target().length() + (body == null ? 0 : body.length()) + (long) wire.bodyLength();
  }

  private static long texts(@Nullable Object value) {
    if (value instanceof String text) {
      return TEXT + text.length();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().mapToLong(EntrySize::texts).sum();
    }
    long size = 0;
    if (value != null) {
      for (RecordComponent component : COMPONENTS.get(value.getClass())) {
        if (!component.getType().isPrimitive()) {
          size += texts(value(component, value));
        }
      }
    }
    return size;
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
