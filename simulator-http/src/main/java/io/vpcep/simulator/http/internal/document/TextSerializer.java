package io.vpcep.simulator.http.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as a text. */
public final class TextSerializer<T> extends StdScalarSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<T, String> text;

  /** For values of a type. */
  public TextSerializer(Class<T> type, Function<T, String> text) {
    super(type);
    this.text = text;
  }

  @Override
  public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(text.apply(value));
  }
}
