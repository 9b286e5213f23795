package io.vpcep.simulator.http.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A component of a request that is not in its body but elsewhere in the HTTP request, such as in
 * the path: an attribute of the reader by the name of the component. A field of that name in the
 * body is one of those that nobody knows.
 */
final class FromRequest extends JsonDeserializer<Object> implements ContextualDeserializer {
  private final String name;

  FromRequest() {
    this("");
  }

  private FromRequest(String name) {
    this.name = name;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return property == null ? this : new FromRequest(property.getName());
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    parser.skipChildren();
    return context.getAttribute(name);
  }

  @Override
  public @Nullable Object getNullValue(DeserializationContext context) {
    return context.getAttribute(name);
  }

  @Override
  public AccessPattern getNullAccessPattern() {
    return AccessPattern.DYNAMIC;
  }
}
